import { expect, it, test } from '@jest/globals';
import {
  decideAwareness,
  decideClassification,
  endClassificationRequest,
  passCaseTime,
  recordFacts,
  requestClassification,
  undecidedPageAt,
} from '../../../../domain/regulation/index.ts';
import { after, DAY, HOUR } from '../../../../domain/shared/time.ts';
import { actual, at, MAJOR, openedCase, T0 } from './case-journal.ts';

const proposed = async () => {
  const opened = await openedCase();
  await opened.run(recordFacts(MAJOR, 'person:incident-manager-1'));
  await opened.propose();
  return opened;
};

test.each([
  ['in time exactly 24 hours after awareness', DAY, false],
  ['late a millisecond after that (Art. 5(2))', DAY + 1, true],
])('is %s', async (_says, ms, isLate) => {
  const { run, state } = await proposed();
  await run(decideAwareness('dora', at(1), 'the call', at(2)));
  await run(decideClassification(true, 'as proposed', after(at(1), ms)));
  expect((await state()).classification).toMatchObject({ major: true, isLate });
});

it('is asked once per proposal, again when nobody answered, and not after the answer', async () => {
  const { run, propose } = await proposed();
  expect(await run(requestClassification)).toMatchObject({ kind: 'written' });
  expect(await run(requestClassification)).toMatchObject({ kind: 'nothing' });
  expect(await run(endClassificationRequest(2, 'expired'))).toMatchObject({ kind: 'nothing' });
  await run(endClassificationRequest(1, 'expired'));
  expect(await run(requestClassification)).toMatchObject({ kind: 'written' });
  await run(decideClassification(false, 'the figures are of another service', at(50)));
  expect(await run(requestClassification)).toMatchObject({ kind: 'nothing' });
  await run(recordFacts([actual('reputation.media', true)], 'person:incident-manager-1'));
  await propose();
  expect(await run(requestClassification)).toMatchObject({ kind: 'written' });
});

it('is not asked about again for the reasons that a person has overruled, only for another', async () => {
  const { run, propose, state } = await proposed();
  await run(decideClassification(false, 'the figures are of another service', at(50)));
  // Another figure becomes known: it changes what would turn the verdict, not why it is major.
  await run(recordFacts([actual('costsEur', 1000)], 'person:incident-manager-1'));
  await propose();
  const { verdict, classification } = await state();
  expect(verdict?.seq).toBeGreaterThan(classification?.seq ?? Infinity);
  expect(await run(requestClassification)).toMatchObject({ kind: 'nothing' });
  await run(recordFacts([actual('clients.affected', 9000)], 'person:incident-manager-1'));
  await propose();
  expect(await run(requestClassification)).toMatchObject({ kind: 'written' });
});

it('as major stands: no later decision takes it back', async () => {
  const { run } = await proposed();
  await run(decideClassification(true, 'as proposed', at(9)));
  expect(await run(decideClassification(true, 'as proposed', at(10)))).toMatchObject({ kind: 'nothing' });
  expect(await run(decideClassification(false, 'it is over', at(11)))).toMatchObject({ kind: 'refused' });
});

it('is proposed anew only when the verdict says something else', async () => {
  const { run, propose } = await proposed();
  expect(await propose()).toMatchObject({ kind: 'nothing' });
  await run(recordFacts([actual('description', 'more of the same')], 'person:incident-manager-1'));
  expect(await propose()).toMatchObject({ kind: 'nothing' });
  await run(recordFacts([actual('costsEur', 100_001)], 'person:incident-manager-1'));
  expect(await propose()).toMatchObject({ kind: 'written' });
});

it('undecided for 20 hours is paged, once', async () => {
  const { run, state } = await proposed();
  expect(undecidedPageAt(await state())).toBe(after(T0, 20 * HOUR));
  expect(await run(passCaseTime(after(T0, 20 * HOUR - 1)))).toMatchObject({ kind: 'nothing' });
  expect(await run(passCaseTime(after(T0, 20 * HOUR)))).toMatchObject({ type: 'regulation.classification-overdue' });
  expect(await run(passCaseTime(after(T0, 21 * HOUR)))).toMatchObject({ kind: 'nothing' });
});
