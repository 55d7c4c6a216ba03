import { expect, it, test } from '@jest/globals';
import { memoryJournal } from '../../../adapters/memory/journal.ts';
import { applyOutcome, incidentAggregate, nameCase, openIncident } from '../../../domain/incidents/index.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import { decideClassification } from '../../../domain/regulation/index.ts';
import type { CaseState } from '../../../domain/regulation/index.ts';
import type { Decision } from '../../../domain/shared/journal/index.ts';
import { classDecided } from '../../../lambdas/incidents/on-class-decided.ts';
import { leakedKey, SIGNED, T0 } from '../../domain/incidents/journal-of.ts';
import { ID as CASE, openedCase } from '../../domain/regulation/case/case-journal.ts';

const ID = 'INC-2026-0007';
const REVIEWED = { aggregateId: ID, type: 'incidents.review-recorded' };
const DECIDED = { aggregateId: CASE, type: 'regulation.classification-decided' };
const framework = { decision: 'holds', why: 'It asks for roles already.' } as const;

/** An incident with its case, in the order that things are done to them. */
const world = async () => {
  const incidents = memoryJournal(incidentAggregate);
  const { run: runCase, journal: cases } = await openedCase();
  let count = 0;
  const run = (rule: (state: IncidentState | undefined) => Decision) => {
    count += 1;
    return incidents.execute(ID, { key: String(count), actor: 'person:ciso-1', now: T0 }, rule);
  };
  await run(() => ({ kind: 'event', ...openIncident(leakedKey) }));
  await run(nameCase(CASE));
  const review = (record: Partial<typeof SIGNED.record & { framework: typeof framework }> = {}) =>
    run(
      applyOutcome({
        ...{ purpose: 'review', round: 1, decision: 'approved', reason: 'I agree with it.' },
        review: { ...SIGNED, record: { ...SIGNED.record, ...record } },
      }),
    );
  const classify = (major: boolean) => runCase(decideClassification(major, 'Payments stood still.', T0));
  const casesOf = async (ids: readonly string[]): Promise<CaseState[]> =>
    (await Promise.all(ids.map((id) => cases.load(id)))).flatMap((loaded) => (loaded ? [loaded.state] : []));
  const hear = (event: typeof REVIEWED) =>
    classDecided({ incidents, casesOf })(event, { now: T0, request: 'request-1' });
  const owed = async () => (await incidents.load(ID))?.state.actions?.map(({ key }) => key);
  return { review, classify, hear, owed };
};

test.each([
  ['the class that was decided after it', DECIDED],
  ['itself, signed while the class was decided', REVIEWED],
])('a review without a word on the framework owes one, by %s', async (_what, event) => {
  const { review, classify, hear, owed } = await world();
  await review();
  await hear(event);
  expect(await owed()).toEqual([]);
  await classify(true);
  await hear(event);
  await hear(event);
  expect(await owed()).toEqual(['1.framework']);
});

it('owes nothing where it was decided, where the incident is not major, or where nobody reviewed it yet', async () => {
  const decided = await world();
  await decided.review({ framework });
  await decided.classify(true);
  await decided.hear(DECIDED);
  expect(await decided.owed()).toEqual([]);
  const minor = await world();
  await minor.review();
  await minor.classify(false);
  await minor.hear(DECIDED);
  expect(await minor.owed()).toEqual([]);
  const open = await world();
  await open.classify(true);
  await open.hear(DECIDED);
  expect(await open.owed()).toBeUndefined();
});
