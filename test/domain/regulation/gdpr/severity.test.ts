import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import {
  breachSeverity,
  CIRCUMSTANCE_ANCHORS,
  DATA_CONTEXT_ANCHORS,
  IDENTIFICATION_ANCHORS,
  judgeSeverity,
} from '../../../../domain/regulation/gdpr/index.ts';
import type { SeverityQuestion } from '../../../../domain/regulation/gdpr/index.ts';
import * as scores from '../../../../domain/regulation/gdpr/severity-scores.ts';

const NOTHING = { confidentiality: 0, integrity: 0, availability: 0, maliciousIntent: false } as const;
const question = (change: object = {}): SeverityQuestion => ({
  dataContext: 1,
  identification: 1,
  circumstances: NOTHING,
  individuals: 1,
  unintelligible: false,
  ...change,
});

test.each<[string, object, object]>([
  [
    'names and addresses to one wrong recipient',
    { circumstances: { ...NOTHING, confidentiality: 0.25 }, individuals: 250 },
    { severity: 1.25, band: 'low', proposal: 'record-only', nearBoundary: false, flags: ['more-than-100-individuals'] },
  ],
  [
    'statements of a year, published by an attacker',
    { dataContext: 4, circumstances: { ...NOTHING, confidentiality: 0.5, maliciousIntent: true } },
    { severity: 5, band: 'very-high', proposal: 'notify-authority-and-data-subjects', nearBoundary: false, flags: [] },
  ],
  [
    'the example of the command line',
    {
      dataContext: 3,
      identification: 0.75,
      circumstances: { ...NOTHING, confidentiality: 0.25, maliciousIntent: true },
      individuals: 250,
    },
    {
      severity: 3,
      band: 'high',
      flags: ['more-than-100-individuals'],
      proposal: 'notify-authority-and-data-subjects',
      nearBoundary: true,
    },
  ],
  ['the lowest there is', { identification: 0.25 }, { severity: 0.25, band: 'low' }],
  [
    'the highest there is',
    {
      dataContext: 4,
      circumstances: { confidentiality: 0.5, integrity: 0.5, availability: 0.5, maliciousIntent: true },
    },
    { severity: 6, band: 'very-high', nearBoundary: false },
  ],
  ['100 individuals', { individuals: 100 }, { flags: [] }],
  ['101 individuals', { individuals: 101 }, { flags: ['more-than-100-individuals'] }],
  ['unintelligible data change no score', { unintelligible: true }, { severity: 1, flags: ['data-unintelligible'] }],
])('%s', (_name, change, expected) => {
  expect(breachSeverity(question(change))).toMatchObject(expected);
});

describe('bands and boundaries', () => {
  // Data context 4 at a quarter is 1, and so on; the circumstances add quarters.
  test.each([
    [1.5, 'low', false, 'record-only'],
    [1.75, 'low', true, 'record-only'],
    [2, 'medium', true, 'notify-authority'],
    [2.25, 'medium', true, 'notify-authority'],
    [2.5, 'medium', false, 'notify-authority'],
    [2.75, 'medium', true, 'notify-authority'],
    [3, 'high', true, 'notify-authority-and-data-subjects'],
    [3.5, 'high', false, 'notify-authority-and-data-subjects'],
    [3.75, 'high', true, 'notify-authority-and-data-subjects'],
    [4, 'very-high', true, 'notify-authority-and-data-subjects'],
    [4.25, 'very-high', true, 'notify-authority-and-data-subjects'],
    [4.5, 'very-high', false, 'notify-authority-and-data-subjects'],
  ])('%d is %s, near a boundary: %s, proposes %s', (severity, band, nearBoundary, proposal) => {
    const dataContext = Math.max(1, Math.floor(severity));
    const rest = Math.round((severity - dataContext) * 4);
    const parts = [0.25, 0.25, 0.25].map((part, index) => (index < rest ? part : 0));
    const [confidentiality, integrity, availability] = parts;
    const circumstances = { confidentiality, integrity, availability, maliciousIntent: false };
    const found = breachSeverity(question({ dataContext, circumstances }));
    expect(found).toMatchObject({ severity, band, nearBoundary, proposal });
  });
});

test.each<[string, object, string]>([
  ['a score between', { dataContext: 1.5 }, 'dataContext: must be one of 1, 2, 3, 4'],
  ['no score at all', { dataContext: 0 }, 'dataContext: must be one of'],
  ['a score as a text', { identification: '1' }, 'identification: must be one of 0.25, 0.5, 0.75, 1'],
  ['a missing score', { identification: undefined }, 'identification: is missing'],
  [
    'a circumstance too grave',
    { circumstances: { ...NOTHING, integrity: 0.75 } },
    'circumstances.integrity: must be one of',
  ],
  ['an unknown circumstance', { circumstances: { ...NOTHING, luck: 0 } }, 'circumstances.luck: is unknown'],
  ['half a person', { individuals: 0.5 }, 'individuals: must be a whole number'],
  ['less than nobody', { individuals: -1 }, 'individuals: must be >= 0'],
  ['a doubtful truth', { unintelligible: null }, 'unintelligible: must be true or false'],
])('%s is refused', (_name, change, message) => {
  expect(() => judgeSeverity({ ...question(), ...change })).toThrow(
    expect.objectContaining({ name: 'InvalidInputError', message: expect.stringContaining(message) as unknown }),
  );
});

it('a worse answer never gives a lower severity, and the band follows the severity', () => {
  const circumstance = fc.constantFrom(...scores.CIRCUMSTANCE_SCORES);
  const questions = fc.record({
    dataContext: fc.constantFrom(...scores.DATA_CONTEXT_SCORES),
    identification: fc.constantFrom(...scores.IDENTIFICATION_SCORES),
    circumstances: fc.record({
      confidentiality: circumstance,
      integrity: circumstance,
      availability: circumstance,
      maliciousIntent: fc.boolean(),
    }),
    individuals: fc.nat(),
    unintelligible: fc.boolean(),
  });
  const bands = ['low', 'medium', 'high', 'very-high'];
  fc.assert(
    fc.property(questions, (asked) => {
      const worse = { ...asked, dataContext: 4 as const, identification: 1 as const };
      const [one, other] = [breachSeverity(asked), breachSeverity(worse)];
      expect(other.severity).toBeGreaterThanOrEqual(one.severity);
      expect(bands.indexOf(one.band)).toBe(Math.min(3, Math.max(0, Math.floor(one.severity) - 1)));
      expect(judgeSeverity(asked)).toEqual(one);
    }),
  );
});

it('every example stands beside a score that can be given', () => {
  for (const { basicScore, anchors } of DATA_CONTEXT_ANCHORS)
    for (const score of [basicScore, ...anchors.map((anchor) => anchor.score)])
      expect(scores.DATA_CONTEXT_SCORES).toContain(score);
  expect(IDENTIFICATION_ANCHORS.map(({ score }) => score)).toEqual([...scores.IDENTIFICATION_SCORES]);
  for (const anchors of Object.values(CIRCUMSTANCE_ANCHORS))
    expect(anchors.map(({ score }) => score)).toEqual([...scores.CIRCUMSTANCE_SCORES]);
});
