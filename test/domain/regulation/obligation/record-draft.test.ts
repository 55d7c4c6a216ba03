import { expect, it, test } from '@jest/globals';
import {
  acceptGaps,
  applyReportOutcome,
  moveClock,
  nextObligationStep,
  nextRevision,
  noticeFacts,
  passObligationTime,
  recordDraft,
} from '../../../../domain/regulation/index.ts';
import type { ObligationState } from '../../../../domain/regulation/index.ts';
import { apply, at, clockOf, draftOf, opened } from './sample-obligation.ts';

const drafted = (gaps: string[] = []): ObligationState => apply(opened(), recordDraft(draftOf(1, gaps))(opened()));
const GAPPED = drafted(['2.10', '3.31']);

it('a draft without gaps is asked about; one with gaps waits for the facts', () => {
  expect(nextObligationStep(drafted())).toMatchObject({
    step: 'obtain-approval',
    errand: { purpose: 'regulator-report' },
  });
  expect(nextObligationStep(GAPPED)).toEqual({ step: 'await-obligation' });
});

test.each([
  ['two hours before the limit', 120, 'refused'],
  ['an hour and a minute before it', 179, 'refused'],
  ['an hour before it', 180, 'event'],
  ['after it', 241, 'event'],
])('gaps may go out %s: %s', (_when, minutes, kind) => {
  expect(acceptGaps('the portal closes', at(minutes))(GAPPED).kind).toBe(kind);
});

it('once they are accepted the draft is asked about, and accepting again changes nothing', () => {
  const accepted = apply(GAPPED, acceptGaps('the portal closes', at(190))(GAPPED));
  expect(nextObligationStep(accepted).step).toBe('obtain-approval');
  expect(acceptGaps('the portal closes', at(191))(accepted)).toEqual({ kind: 'nothing' });
});

it('when the last hour begins it is asked about with its gaps', () => {
  let state: ObligationState = GAPPED;
  for (let n = 0; n < 3; n += 1) state = apply(state, passObligationTime(at(180))(state));
  expect(state.isLastHour).toBe(true);
  expect(nextObligationStep(state).step).toBe('obtain-approval');
});

it('gaps that were accepted for one limit are not for a later one', () => {
  const accepted = apply(GAPPED, acceptGaps('the portal closes', at(190))(GAPPED));
  const moved = apply(accepted, moveClock(clockOf(2000), 'new-submission')(accepted));
  expect(nextObligationStep(moved)).toEqual({ step: 'await-obligation' });
  const earlier = apply(accepted, moveClock(clockOf(200), 'awareness-earlier')(accepted));
  expect(nextObligationStep(earlier).step).toBe('obtain-approval');
});

it('there is nothing to accept without a draft or without gaps', () => {
  expect(acceptGaps('now', at(200))(opened())).toMatchObject({ kind: 'refused' });
  expect(acceptGaps('now', at(200))(drafted())).toEqual({ kind: 'nothing' });
});

it('a revision is recorded once, and only the one that is due', () => {
  expect(nextRevision(opened())).toBe(1);
  expect(recordDraft(draftOf(2))(opened())).toEqual({ kind: 'nothing' });
  expect(recordDraft(draftOf(1))(drafted())).toEqual({ kind: 'nothing' });
});

it('new facts draft it again while nobody has approved', () => {
  expect(noticeFacts(1)(drafted())).toEqual({ kind: 'nothing' });
  const due = apply(drafted(), noticeFacts(2)(drafted()));
  expect(nextRevision(due)).toBe(2);
  const approved = apply(drafted(), applyReportOutcome('approved', 'complete', 1)(drafted()));
  expect(noticeFacts(2)(approved)).toEqual({ kind: 'nothing' });
});

test.each([
  ['approved', 'hand-over'],
  ['rejected', 'draft-report'],
  ['expired', 'draft-report'],
] as const)('a draft that is %s goes on to %s', (decision, step) => {
  expect(nextObligationStep(apply(drafted(), applyReportOutcome(decision, 'why', 1)(drafted()))).step).toBe(step);
});

it('an outcome about another revision changes nothing', () => {
  expect(applyReportOutcome('approved', 'complete', 2)(drafted())).toEqual({ kind: 'nothing' });
});
