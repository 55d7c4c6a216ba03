import { expect, it } from '@jest/globals';
import { memoryJournal } from '../../../../adapters/memory/journal.ts';
import {
  awaitsClassification,
  caseAggregate,
  closeCase,
  decideClassification,
  followIncident,
  noteRecurrence,
  openCase,
  proposeVerdict,
  recurrenceReason,
  reopenCase,
  requestClassification,
  undecidedPageAt,
} from '../../../../domain/regulation/index.ts';
import type { CaseState, FoundRecurrence } from '../../../../domain/regulation/index.ts';
import type { Decision } from '../../../../domain/shared/journal/index.ts';

const ID = 'INC-2026-0003.bank';
const FOUND: FoundRecurrence = {
  rootCause: 'expired-certificate',
  cases: ['INC-2026-0001.bank', ID],
  count: 2,
  firstOccurredAt: '2026-06-02T10:00:00.000Z',
  lastOccurredAt: '2026-10-02T10:00:00.000Z',
  criteria: ['economic_impact'],
  runId: 'recurrence-2026-11.bank',
};

/** A non-major case, closed long before the monthly run. */
const closedCase = async () => {
  const journal = memoryJournal(caseAggregate);
  let hour = 0;
  const run = async (rule: (state: CaseState | undefined) => Decision) => {
    hour += 1;
    const now = new Date(Date.UTC(2026, 10, 1, hour)).toISOString();
    return journal.execute(ID, { key: String(hour), actor: 'system:test', now }, rule);
  };
  const state = async () => {
    const loaded = await journal.load(ID);
    if (loaded === undefined) throw new Error('no case');
    return loaded.state;
  };
  const verdict = { major: false, criteria: ['reputational_impact'], thresholdsMet: 1, maliciousAccess: false };
  const judge = () => ({ ...verdict, reasons: [], flips: [], ruleVersion: '1', settingsVersion: '1' });
  const about = { incidentId: 'INC-2026-0003', entityId: 'bank', title: 'Down', detectedAt: FOUND.lastOccurredAt };
  await run(openCase(about));
  await run(proposeVerdict(judge, 'DE'));
  await run(followIncident('closed'));
  await run(closeCase);
  return { run, state };
};

it('asks for the class of a case that is closed and not major by itself', async () => {
  const { run, state } = await closedCase();
  expect((await state()).status).toBe('closed');
  expect((await run(reopenCase)).kind).toBe('nothing');
  await run(noteRecurrence(FOUND));
  expect(awaitsClassification(await state())).toBe(true);
  expect(await run(reopenCase)).toMatchObject({ type: 'regulation.case-reopened' });
  expect(await run(requestClassification)).toMatchObject({ type: 'regulation.classification-requested' });
  expect((await run(closeCase)).kind).toBe('nothing');
});

it('names the criteria of the group when it is decided, and closes when the answer is no', async () => {
  const { run, state } = await closedCase();
  await run(noteRecurrence(FOUND));
  await run(reopenCase);
  await run(decideClassification(false, 'two different certificates', '2026-11-02T00:00:00.000Z'));
  expect(awaitsClassification(await state())).toBe(false);
  expect(await run(closeCase)).toMatchObject({ type: 'regulation.case-closed' });
  await run(noteRecurrence({ ...FOUND, cases: [...FOUND.cases, 'INC-2026-0004.bank'], count: 3 }));
  await run(decideClassification(true, 'one and the same', '2026-11-02T00:00:00.000Z'));
  expect((await state()).classification?.criteria).toEqual(['reputational_impact', 'economic_impact']);
});

it('is no news when the group is the same or has only become smaller', async () => {
  const { run } = await closedCase();
  await run(noteRecurrence(FOUND));
  expect((await run(noteRecurrence(FOUND))).kind).toBe('nothing');
  expect((await run(noteRecurrence({ ...FOUND, cases: [ID], count: 1 }))).kind).toBe('nothing');
  expect((await run(noteRecurrence({ ...FOUND, rootCause: 'full-disk' }))).kind).toBe('written');
});

it('pages 20 hours after it was found, not after the old detection', async () => {
  const { run, state } = await closedCase();
  const noted = await run(noteRecurrence(FOUND));
  expect(noted.kind).toBe('written');
  expect(undecidedPageAt(await state())).toBe('2026-11-02T01:00:00.000Z');
});

it('is refused for a case that is not there', () => {
  expect(noteRecurrence(FOUND)(undefined).kind).toBe('refused');
});

it('says why in one sentence', () => {
  expect(recurrenceReason({ ...FOUND, at: FOUND.lastOccurredAt, seq: 5 })).toBe(
    'Article 8(2): 2 incidents of root cause expired-certificate between 2026-06-02 and 2026-10-02 are major together.',
  );
});
