import { describe, expect, it, test } from '@jest/globals';
import { recordFacts } from '../../../../domain/regulation/index.ts';
import type { ReportedFact } from '../../../../domain/regulation/index.ts';
import { actual, estimate, openedCase } from './case-journal.ts';

const A = 'person:incident-manager-1';
const B = 'person:compliance-1';
const MONITOR = 'system:follow-incident';
const KEY = 'clients.affected';

/** A case in which these were reported, one after the other. */
const after = async (...reports: (readonly [from: string, ...facts: ReportedFact[]])[]) => {
  const opened = await openedCase();
  for (const [from, ...facts] of reports) await opened.run(recordFacts(facts, from), from);
  return opened;
};
test.each<[says: string, reports: Parameters<typeof after>, held: unknown, from: string]>([
  [
    'an estimate gives way to a newer one',
    [
      [A, estimate(KEY, 5)],
      [B, estimate(KEY, 3)],
    ],
    3,
    B,
  ],
  [
    'an estimate gives way to what is known for sure',
    [
      [A, estimate(KEY, 5)],
      [B, actual(KEY, 3)],
    ],
    3,
    B,
  ],
  [
    'what a system estimates never displaces what a person estimated',
    [
      [A, estimate(KEY, 5)],
      [MONITOR, estimate(KEY, 9)],
    ],
    5,
    A,
  ],
  [
    'what a system estimates never displaces what a person knows',
    [
      [A, actual(KEY, 5)],
      [MONITOR, estimate(KEY, 9)],
    ],
    5,
    A,
  ],
  [
    'a person displaces what a system estimated',
    [
      [MONITOR, estimate(KEY, 9)],
      [A, estimate(KEY, 5)],
    ],
    5,
    A,
  ],
  [
    'whoever reported a figure changes it',
    [
      [A, actual(KEY, 5)],
      [A, actual(KEY, 8)],
    ],
    8,
    A,
  ],
  [
    'another person corrects it, saying so',
    [
      [A, actual(KEY, 5)],
      [B, actual(KEY, 8, true)],
    ],
    8,
    B,
  ],
  [
    'another person does not just replace it',
    [
      [A, actual(KEY, 5)],
      [B, actual(KEY, 8)],
    ],
    5,
    A,
  ],
  [
    'an estimate of what is known adds nothing',
    [
      [A, actual(KEY, 5)],
      [B, estimate(KEY, 5)],
    ],
    5,
    A,
  ],
])('%s', async (_says, reports, value, from) => {
  const { state } = await after(...reports);
  expect((await state()).facts[KEY]).toMatchObject({ value, from });
});

describe('free text', () => {
  it('lies sealed, and a newer one never contradicts', async () => {
    const { state, journal } = await after(
      [A, actual('description', 'Mrs Muster called')],
      [B, actual('description', 'She did')],
    );
    const { facts, contradictions } = await state();
    expect(facts['description']).toMatchObject({ value: { ref: '3.1' }, from: B });
    expect(contradictions).toEqual({});
    expect(
      journal
        .eventsOf('INC-2026-0007.bank')
        .map(({ event }) => event)
        .join(),
    ).not.toContain('Muster');
  });

  it('of a system gives way to the text of a person', async () => {
    const { state } = await after(
      [A, actual('description', 'We know more')],
      [MONITOR, estimate('description', 'Alarm')],
    );
    expect((await state()).facts['description']).toMatchObject({ from: A });
  });
});

it('writes once what is reported twice, under the same key or another', async () => {
  const { run, types } = await openedCase();
  const report = recordFacts([actual(KEY, 5), estimate('costsEur', 2000)], A);
  expect(await run(report, A, 'form-1')).toMatchObject({ kind: 'written' });
  expect(await run(report, A, 'form-1')).toMatchObject({ kind: 'repeated' });
  expect(await run(report, A, 'form-2')).toMatchObject({ kind: 'nothing' });
  expect(types()).toEqual(['regulation.case-opened', 'regulation.facts-recorded']);
});
