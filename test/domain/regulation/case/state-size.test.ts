import { expect, it } from '@jest/globals';
import { readObligations } from '../../../../adapters/config/obligations.ts';
import { STORED_LIMIT_BYTES, toStoredState } from '../../../../adapters/dynamodb/stored-state.ts';
import { EEA_MEMBER_STATES } from '../../../../domain/regulation/eea-member-states.ts';
import {
  checkFacts,
  decideAwareness,
  decideBreach,
  decideClassification,
  FACT_KEYS,
  FIELD_PREFIX,
  recordFacts,
  requestClassification,
  requireObligation,
} from '../../../../domain/regulation/index.ts';
import type { FactKey, ReportedFact } from '../../../../domain/regulation/index.ts';
import { FACT_CODES } from '../../../../domain/regulation/notices/index.ts';
import { FIELDS } from '../../../../domain/regulation/reports/index.ts';
import type { FieldRow } from '../../../../domain/regulation/reports/fields/field-row.ts';
import { canonicalJson, STATE_LIMIT_BYTES } from '../../../../domain/shared/journal/index.ts';
import { actual, at, estimate, ID, openedCase } from './case-journal.ts';

const TEXT = 'The core banking system could not be reached. '.repeat(100);

/** The longest value a fact can have, another one on every call. */
const ofKind: Record<FactKey['kind'], (key: string, nth: number) => ReportedFact['value']> = {
  boolean: (_, nth) => nth % 2 === 0,
  count: (_, nth) => 9_000_000_000 - nth,
  amount: (_, nth) => 9_000_000_000.25 - nth,
  hours: (_, nth) => 9_000.25 - nth,
  moment: (_, nth) => at(-nth),
  'member-states': (_, nth) => EEA_MEMBER_STATES.slice(nth),
  codes: (key, nth) => (FACT_CODES[key] ?? []).slice(nth),
  code: (_, nth) => `${'cause-'.repeat(9)}${nth}`,
  text: () => TEXT,
};

const ofType: Record<FieldRow['type'], (row: FieldRow, nth: number) => ReportedFact['value']> = {
  text: () => TEXT,
  lei: () => '529900HOLDFASTBANK59',
  email: () => 'compliance@bank.example',
  phone: () => '+49695550100',
  moment: (_, nth) => at(-nth).replace('.000Z', 'Z'),
  duration: (_, nth) => `12:06:${30 + nth}`,
  integer: (_, nth) => 9_000_000_000 - nth,
  percent: (_, nth) => 100.5 - nth,
  money: (_, nth) => 9_000_000.25 - nth,
  'yes-no': (_, nth) => nth % 2 === 0,
  choice: ({ list = [] }, nth) => [...list].sort((a, b) => b.code.length - a.code.length)[nth]?.code ?? '',
  choices: ({ list = [] }, nth) => list.slice(nth).map(({ code }) => code),
};

/** All that can be asked of anybody, whatever the regime; what the entity's configuration answers is not asked. */
const everything = (nth: number, say: typeof actual): ReportedFact[] => [
  ...FACT_KEYS.map(({ key, kind }) => say(key, ofKind[kind](key, nth))),
  ...FIELDS.filter(({ by }) => by !== 'entity').map((row) => say(FIELD_PREFIX + row.id, ofType[row.type](row, nth))),
];

it('stays under the limit of a state with everything answered, changed and contradicted', async () => {
  const { run, state, propose } = await openedCase();
  const first = everything(0, estimate);
  checkFacts(first);
  expect(first.length).toBeGreaterThan(120);
  await run(recordFacts(first, 'person:incident-manager-1'));
  await run(recordFacts(everything(1, actual), 'person:incident-manager-1'));
  for (const claim of everything(2, actual)) await run(recordFacts([claim], 'person:compliance-1'));
  await propose();
  await run(requestClassification);
  for (const regime of ['dora', 'gdpr'] as const) await run(decideAwareness(regime, at(0), TEXT, at(9)));
  await run(decideClassification(true, TEXT, at(9)));
  await run(decideBreach({ risk: 'high-risk', severity: 3.25, exemption: 'disproportionate-effort', reason: TEXT }));
  for (const { kind } of readObligations()) await run(requireObligation(`${ID}.${kind}`, kind));
  const full = await state();
  expect(Object.keys(full.contradictions)).toHaveLength(20);
  const text = canonicalJson(full);
  expect(Buffer.byteLength(text)).toBeLessThan(STATE_LIMIT_BYTES);
  const { deflated } = toStoredState(text);
  expect(deflated?.B?.byteLength).toBeLessThan(STORED_LIMIT_BYTES / 2);
});
