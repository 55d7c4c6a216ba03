import { expect, it, test } from '@jest/globals';
import {
  applyReceiptOutcome,
  applyReportOutcome,
  handOver,
  nextObligationStep,
  recordDraft,
  recordReceipt,
  reportChannelDown,
} from '../../../../domain/regulation/index.ts';
import type { ObligationState } from '../../../../domain/regulation/index.ts';
import { apply, at, draftOf, opened, T0 } from './sample-obligation.ts';

const through = (...rules: ((state: ObligationState) => Parameters<typeof apply>[1])[]): ObligationState =>
  rules.reduce((state, rule) => apply(state, rule(state)), opened());
const handedOver = (): ObligationState =>
  through(recordDraft(draftOf(1)), applyReportOutcome('approved', 'complete', 1), handOver('portal', false));
const receipt = (submittedAt: string, now = at(300)) =>
  recordReceipt({ submittedAt, reference: 'NCA-7', proof: 'the portal says so' }, now);
const recorded = (submittedAt = at(239)): ObligationState => apply(handedOver(), receipt(submittedAt)(handedOver()));

it('handed over it is no receipt: somebody has to record one', () => {
  expect(nextObligationStep(handedOver())).toEqual({ step: 'await-obligation' });
});

test.each([
  ['in the future', at(301)],
  ['before the clock started', at(-1)],
  ['on a day that there is not', '2026-02-30T08:00:00Z'],
])('a receipt %s is refused, naming the field', (_when, submittedAt) => {
  expect(receipt(submittedAt)(handedOver())).toMatchObject({
    kind: 'refused',
    reason: expect.stringMatching(/^submittedAt: /),
  });
});

it('is recorded when it was handed over, once, in one spelling', () => {
  expect(receipt(at(10))(opened())).toMatchObject({ kind: 'refused' });
  const state = recorded('2026-03-02T08:00Z');
  expect(state).toMatchObject({ status: 'recorded', receipt: { submittedAt: T0, by: 'person:compliance-1' } });
  expect(receipt(at(10))(state)).toMatchObject({ kind: 'refused' });
});

it('is asked about by a second person, and only then the authority has it', () => {
  expect(nextObligationStep(recorded())).toEqual({
    step: 'obtain-approval',
    errand: { purpose: 'submission-receipt', round: 1 },
  });
  const received = apply(recorded(), applyReceiptOutcome('approved', 'I saw it', 1)(recorded()));
  expect(nextObligationStep(received)).toEqual({ step: 'met' });
  expect(applyReceiptOutcome('approved', 'I saw it', 1)(handedOver())).toEqual({ kind: 'nothing' });
});

test.each([
  ['at the limit is in time', 240, true],
  ['a minute later is not', 241, false],
])('what was submitted %s', (_says, minutes, isInTime) => {
  expect(applyReceiptOutcome('approved', 'I saw it', 1)(recorded(at(minutes)))).toMatchObject({ data: { isInTime } });
});

it.each(['rejected', 'expired'] as const)('%s by the second person, another receipt is recorded', (decision) => {
  const refused = apply(recorded(), applyReceiptOutcome(decision, 'another report', 1)(recorded()));
  expect(refused.status).toBe('handed-over');
  const again = apply(refused, receipt(at(20))(refused));
  expect(again.receipts).toBe(2);
  expect(applyReceiptOutcome('approved', 'the first one', 1)(again)).toEqual({ kind: 'nothing' });
});

it('a channel that is down is left for the alternative, once', () => {
  const down = apply(handedOver(), reportChannelDown('the portal is down')(handedOver()));
  expect(nextObligationStep(down)).toEqual({ step: 'hand-over' });
  const again = apply(down, handOver('mail', true)(down));
  expect(reportChannelDown('that too')(again)).toMatchObject({ kind: 'refused' });
  expect(reportChannelDown('it is down')(opened())).toMatchObject({ kind: 'refused' });
});
