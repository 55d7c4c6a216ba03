import { expect, it, test } from '@jest/globals';
import { caseFacts } from '../../../cli/incident/case-facts.ts';
import type { CaseState, ObligationState } from '../../../domain/regulation/index.ts';

const regulatoryCase = (rest: object): CaseState =>
  ({ id: 'INC-1.bank', entityId: 'bank', status: 'open', obligations: [], ...rest }) as unknown as CaseState;

it.each([
  [{}, 'no verdict yet'],
  [{ verdict: { major: true } }, 'major by the rule, not classified'],
  [{ verdict: { major: false }, classification: { major: true } }, 'classified as major'],
  [{ classification: { major: false } }, 'classified as not major'],
  [{ classification: { major: true }, reclassified: {} }, 'reclassified as not major'],
])('a case of %j: %s', (rest, said) => {
  expect(caseFacts({ cases: [regulatoryCase(rest)], obligations: [] })).toEqual([
    { label: 'Regulatory case INC-1.bank', value: `bank: open, ${said}` },
  ]);
});

test('a duty says where it stands, when it is due, and when the authority had it', () => {
  const duty = (kind: string, rest: object) =>
    ({
      id: `INC-1.bank.${kind}`,
      title: `The ${kind}`,
      clock: { due: '2026-02-02T11:00:00.000Z' },
      isBreached: false,
      ...rest,
    }) as unknown as ObligationState;
  const kinds = ['initial', 'intermediate', 'final'];
  const obligations = kinds.map((kind) => ({ id: `INC-1.bank.${kind}`, kind, status: 'open' }));
  const read = {
    cases: [regulatoryCase({ obligations })],
    obligations: [
      duty('intermediate', { status: 'drafted', isBreached: true }),
      duty('initial', { status: 'received', receipt: { submittedAt: '2026-01-31T10:00:00.000Z' } }),
    ],
  };
  expect(caseFacts(read).slice(1)).toEqual([
    {
      label: 'Duty INC-1.bank.initial',
      value: 'The initial: received at 2026-01-31 10:00:00 UTC, due 2026-02-02 11:00:00 UTC',
    },
    { label: 'Duty INC-1.bank.intermediate', value: 'The intermediate: drafted, due 2026-02-02 11:00:00 UTC, missed' },
    { label: 'Duty INC-1.bank.final', value: 'final: open' },
  ]);
});
