import { expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import {
  decideClassification,
  reclassifyCase,
  recordFacts,
  requiredObligations,
  settleContradiction,
} from '../../../../domain/regulation/index.ts';
import type { ReportedFact } from '../../../../domain/regulation/index.ts';
import { readEntities } from '../../../../adapters/config/entities.ts';
import { readObligations } from '../../../../adapters/config/obligations.ts';
import { actual, estimate, judge, MAJOR, openedCase } from './case-journal.ts';

const A = 'person:incident-manager-1';
const B = 'person:data-protection-officer-1';
const reclassify = reclassifyCase(judge, 'DE', 'it never met the criteria');

/** A case that was classified as major by what `MAJOR` says. */
const majorCase = async () => {
  const opened = await openedCase();
  await opened.run(recordFacts(MAJOR, A), A);
  await opened.propose();
  await opened.run(decideClassification(true, 'as proposed', opened.now()));
  return opened;
};

test.each<[when: string, reports: (readonly [string, ReportedFact])[]]>([
  ['nothing changed', []],
  ['the impact fell', [[A, actual('clients.affected', 10)]]],
  [
    'the impact fell to nothing in every figure',
    [
      [A, actual('clients.affected', 0)],
      [A, actual('downtimeHours', 0)],
    ],
  ],
  [
    'it fell, and the later figure was corrected',
    [
      [A, actual('clients.affected', 10)],
      [A, actual('clients.affected', 20, true)],
    ],
  ],
  ['more clients turn out to use the service', [[A, actual('clients.usingService', 900_000)]]],
  ['somebody contradicts', [[B, actual('clients.affected', 3)]]],
])('is refused when %s', async (_when, reports) => {
  const { run } = await majorCase();
  for (const [from, fact] of reports) await run(recordFacts([fact], from), from);
  expect(await run(reclassify)).toMatchObject({
    kind: 'refused',
    reason: expect.stringContaining('clients_financial_counterparts_and_transactions_affected'),
  });
});

test.each<[when: string, reports: (readonly [string, ReportedFact])[]]>([
  ['the figure was wrong', [[A, actual('clients.affected', 1500, true)]]],
  ['another person corrects it', [[B, actual('downtimeHours', 2, true)]]],
  [
    'a figure that was overtaken is taken back',
    [
      [A, actual('clients.affected', 10)],
      [A, actual('clients.affected', 10, true)],
    ],
  ],
])('is allowed when %s', async (_when, reports) => {
  const { run, state } = await majorCase();
  for (const [from, fact] of reports) await run(recordFacts([fact], from), from);
  expect(await run(reclassify)).toMatchObject({ kind: 'written' });
  expect((await state()).reclassified).toMatchObject({ by: 'person:compliance-1' });
  expect(await run(reclassify)).toMatchObject({ kind: 'nothing' });
});

it('a contradiction settled against the figure takes it back; settled for it, the peaks before stay', async () => {
  const against = await majorCase();
  await against.run(recordFacts([actual('clients.affected', 3)], B), B);
  await against.run(settleContradiction('clients.affected', 'claimed', 'counted again'));
  expect(await against.run(reclassify)).toMatchObject({ kind: 'written' });

  const fallen = await majorCase();
  await fallen.run(recordFacts([actual('clients.affected', 40)], A), A);
  await fallen.run(recordFacts([actual('clients.affected', 30)], B), B);
  await fallen.run(settleContradiction('clients.affected', 'held', 'counted again'));
  expect(await fallen.run(reclassify)).toMatchObject({ kind: 'refused' });
});

it('is refused for Member States that were hit one after the other', async () => {
  const { run, propose, now } = await openedCase();
  await run(recordFacts([...MAJOR, actual('memberStates', ['DE'])], A), A);
  await propose();
  await run(decideClassification(true, 'as proposed', now()));
  await run(recordFacts([actual('downtimeHours', 0, true), actual('memberStates', ['FR'])], A), A);
  expect(await run(reclassify)).toMatchObject({ reason: expect.stringContaining('geographical_spread') });
});

it('is refused of a case that nobody classified as major', async () => {
  const { run } = await openedCase();
  expect(await run(reclassify)).toMatchObject({ kind: 'refused', reason: 'it is not classified as major' });
});

const falling = fc.constantFrom<ReportedFact>(
  actual('clients.affected', 0),
  estimate('clients.affected', 3),
  actual('clients.usingService', 9_000_000),
  actual('downtimeHours', 0),
  actual('criticalService.supportsCriticalOrImportantFunction', false),
  actual('memberStates', []),
);

it('no falling figure, whoever reports it, makes a major incident non-major or ends a duty of it', async () => {
  const [bank] = readEntities();
  if (bank === undefined) throw new Error('no entity');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(A, B, 'system:follow-incident'), falling), { maxLength: 12 }),
      async (reports) => {
        const { run, state, propose, now } = await majorCase();
        for (const [from, fact] of reports) {
          await run(recordFacts([fact], from), from);
          await propose();
          await run(decideClassification(false, 'the impact fell', now()));
        }
        const after = await state();
        expect(after.classification?.major).toBe(true);
        expect(requiredObligations(after, bank, readObligations()).map(({ rule }) => rule.kind)).toEqual([
          'dora-initial',
        ]);
        expect(await run(reclassify)).toMatchObject({ kind: 'refused' });
      },
    ),
    { numRuns: 60 },
  );
});
