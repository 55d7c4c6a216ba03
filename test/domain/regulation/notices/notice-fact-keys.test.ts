import { expect, it } from '@jest/globals';
import { FACT_KEYS } from '../../../../domain/regulation/facts/fact-keys.ts';
import {
  draftNotice,
  FACT_CODES,
  NOTICE_FACT_KEYS,
  NOTICE_TEMPLATES,
} from '../../../../domain/regulation/notices/index.ts';
import * as sample from './sample-sources.ts';

const known = new Set(FACT_KEYS.map(({ key }) => key));

/** The facts that the templates ask for, in every language and for every duty with a limit. */
const askedFor = (): Set<string> => {
  const asked = new Set<string>();
  const factOf = (key: string): undefined => void asked.add(key);
  for (const template of NOTICE_TEMPLATES)
    for (const language of ['en', 'de'] as const)
      for (const kind of ['dora-initial', 'dora-intermediate', 'dora-final']) {
        const obligation = sample.obligationOf(kind, { limit: '2026-11-22T09:00:00Z' });
        draftNotice(template, sample.sourcesOf({}, { factOf, language, obligation }));
      }
  return asked;
};

it('every fact that a notice asks for is a fact that people can record', () => {
  expect([...askedFor()].filter((key) => !known.has(key))).toEqual([]);
});

it('every fact of the notices is used by one', () => {
  const asked = askedFor();
  // Read only beside another fact.
  const beside = ['breach.processorTold'];
  expect(NOTICE_FACT_KEYS.map(({ key }) => key).filter((key) => !asked.has(key) && !beside.includes(key))).toEqual([]);
});

it('no key is there twice', () => {
  const keys = FACT_KEYS.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

it('every fact made of codes has a list to choose from', () => {
  const ofCodes = FACT_KEYS.filter(({ kind }) => kind === 'codes').map(({ key }) => key);
  expect(Object.keys(FACT_CODES)).toEqual(ofCodes);
});
