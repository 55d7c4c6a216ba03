import { it, expect } from '@jest/globals';
import fc from 'fast-check';
import { memoryJournal } from '../../../../adapters/memory/journal.ts';
import {
  acceptGaps,
  applyReceiptOutcome,
  applyReportOutcome,
  handOver,
  moveClock,
  noticeFacts,
  obligationAggregate,
  obligationProgress,
  openObligation,
  passObligationTime,
  recordDraft,
  recordReceipt,
  reportChannelDown,
  startObligationRun,
  withdrawObligation,
} from '../../../../domain/regulation/index.ts';
import type { ObligationState } from '../../../../domain/regulation/index.ts';
import type { Decision } from '../../../../domain/shared/journal/index.ts';
import { at, clockOf, draftOf, opened } from './sample-obligation.ts';

type Rule = (state: ObligationState | undefined) => Decision;

const minutes = fc.integer({ min: 0, max: 500 });
const outcome = fc.constantFrom('approved' as const, 'rejected' as const, 'expired' as const);
const round = fc.integer({ min: 1, max: 4 });

/** Any rule, whether it fits or not, at any time. */
const command: fc.Arbitrary<{ name: string; rule: Rule; now: number }> = fc
  .tuple(
    fc.oneof(
      round.map((n) => ({ name: 'draft', rule: recordDraft(draftOf(n, n % 2 === 0 ? ['2.10'] : [])) })),
      round.map((n) => ({ name: 'facts', rule: noticeFacts(n) })),
      fc
        .tuple(outcome, round)
        .map(([said, n]) => ({ name: `report ${said}`, rule: applyReportOutcome(said, 'why', n) })),
      minutes.map((n) => ({ name: 'gaps', rule: acceptGaps('why', at(n)) })),
      fc.boolean().map((isDown) => ({ name: 'hand over', rule: handOver('portal', isDown) })),
      fc.constant({ name: 'down', rule: reportChannelDown('why') }),
      minutes.map((n) => ({
        name: 'receipt',
        rule: recordReceipt({ submittedAt: at(n), reference: 'r', proof: 'p' }, at(500)),
      })),
      fc
        .tuple(outcome, round)
        .map(([said, n]) => ({ name: `receipt ${said}`, rule: applyReceiptOutcome(said, 'why', n) })),
      minutes.map((n) => ({ name: 'time', rule: passObligationTime(at(n)) })),
      minutes.map((n) => ({ name: 'clock', rule: moveClock(clockOf(n), 'awareness-earlier') })),
      round.map((n) => ({ name: 'run', rule: startObligationRun(n) })),
      fc.constant({ name: 'withdraw', rule: withdrawObligation('why') }),
    ),
    minutes,
  )
  .map(([step, now]) => ({ ...step, now }));

const ID = 'INC-2026-0007.bank.dora-initial';

const isOver = ({ status }: ObligationState): boolean => status === 'received' || status === 'withdrawn';

const checkStep = (before: ObligationState, state: ObligationState, name: string): void => {
  expect(state.clock.limit <= before.clock.limit).toBe(true);
  if (isOver(before)) expect(state).toEqual(before);
  else if (state.status === 'received') expect([before.status, name]).toEqual(['recorded', 'receipt approved']);
  if (before.isBreached) expect(state.isBreached).toBe(true);
};

it('whatever is commanded in whatever order, nothing throws and each law holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { maxLength: 40 }), async (commands) => {
      const journal = memoryJournal(obligationAggregate);
      const { id: _, ...about } = opened();
      await journal.execute(ID, { key: 'open', actor: 'system:test', now: at(0) }, openObligation(about));
      for (const [n, { name, rule, now }] of commands.entries()) {
        const before = (await journal.load(ID))?.state ?? opened();
        const by = { key: String(n), actor: 'person:compliance-1', now: at(now) };
        const { state } = await journal.execute(ID, by, rule);
        const repeated = await journal.execute(ID, by, rule);
        expect(['repeated', 'nothing', 'refused']).toContain(repeated.kind);
        if (state === undefined) throw new Error('the obligation is gone');
        obligationProgress(state, state.run);
        obligationAggregate.wakeAt(state, at(now));
        checkStep(before, state, name);
      }
      const types = journal.eventsOf(ID).map(({ event }) => event);
      expect(types.filter((event) => event.includes('deadline-breached')).length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 300 },
  );
});
