import { TICKED } from '../../shared/html/index.ts';
import { FACT_KEYS, FIELD_PREFIX } from '../facts/fact-keys.ts';
import type { ReportedFact } from '../facts/fact-value.ts';
import { FIELD_IDS } from '../reports/index.ts';
import { fieldName } from './case-intents.ts';
import type { FormOf } from './case-intents.ts';
import { question } from './needed-fields.ts';
import { ANSWERS } from './needed-part.ts';
import type { FormReader, Posted, ReadAt } from './posted-fields.ts';
import { readValue } from './read-value.ts';
import type { Asked } from './read-value.ts';

const TEXTS = { nothing: 'Fill in at least one field', basis: 'How sure it is' };

/** Every question of the reports: one that was answered by somebody else meanwhile is taken all the same. */
const answers = (): Asked[] =>
  FIELD_IDS.map(question).map(({ field, name, ...rest }) => ({
    key: FIELD_PREFIX + field,
    label: `${field} ${name}`,
    ...rest,
  }));

/** What the form of a group asks for. */
const askedBy = (group: string | undefined): Asked[] =>
  group === ANSWERS ? answers() : FACT_KEYS.filter((fact) => fact.group === group);

/** What was filled in; ticked boxes of a list as one text. */
const filled = (posted: Posted, of: FormOf, { key, options = [] }: Asked): string => {
  const name = fieldName(of, key);
  const ticked = options.filter(({ value }) => posted[`${name}/${value}`] === TICKED).map(({ value }) => value);
  return ticked.length > 0 ? ticked.join(',') : (posted[name] ?? '').trim();
};

/** The facts of a posted group: only what is filled in. What is wrong is kept by the reader. */
export const readFacts = (posted: Posted, of: FormOf, reader: FormReader, at: ReadAt): ReportedFact[] => {
  const facts: ReportedFact[] = [];
  const corrects = reader.raw('corrects') === TICKED;
  const entries = askedBy(of.target)
    .map((asked) => ({ asked, text: filled(posted, of, asked) }))
    .filter(({ text }) => text !== '');
  if (entries.length === 0) reader.fail('basis', TEXTS.nothing);
  for (const { asked, text } of entries) {
    const read = readValue(text, asked, at);
    if ('problem' in read) reader.fail(asked.key, read.problem);
    else facts.push({ key: asked.key, value: read.value, basis: 'actual', ...(corrects ? { corrects } : {}) });
  }
  const basis = reader.oneOf('basis', TEXTS.basis, ['estimate', 'actual']) ?? 'actual';
  return facts.map((fact) => ({ ...fact, basis }));
};
