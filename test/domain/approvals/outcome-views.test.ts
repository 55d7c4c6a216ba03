import { expect, test } from '@jest/globals';
import { outcomeView } from '../../../domain/approvals/index.ts';
import type { ApprovalState } from '../../../domain/approvals/index.ts';

const [MANAGER, CISO] = ['incident-manager-1', 'ciso-1'];
const person = (id: string) => ({ id, label: `Label of ${id}`, timeZone: 'Europe/Berlin' });
const reading = (personId: string) => ({
  personId,
  people: [person(MANAGER), person(CISO)] as never,
  now: '2026-03-02T11:00:00.000Z',
});
const approval = (over: Partial<ApprovalState>) =>
  ({
    id: 'INC-2026-0001-containment-1',
    incidentId: 'INC-2026-0001',
    title: 'An access key is used in an unusual way',
    severity: 'SEV1',
    subject: { area: 'incidents', aggregateId: 'INC-2026-0001', purpose: 'containment' },
    dueAt: '2026-03-02T10:00:00.000Z',
    ...over,
  }) as ApprovalState;
const by = (id: string) => ({ decision: { by: id, at: '2026-03-02T09:30:00.000Z', reason: {} as never } });

test.each([
  [
    'names who approved by function',
    approval({ status: 'approved', ...by(CISO) }),
    'approve',
    { label: 'Label of ciso-1' },
  ],
  ['says you to who rejected', approval({ status: 'rejected', ...by(MANAGER) }), 'reject', 'you'],
  ['tells of who left the directory', approval({ status: 'approved', ...by('gone-1') }), 'approve', 'another'],
] as const)('%s', (_, state, decision, decidedBy) => {
  const view = { decision, decidedBy, decidedAt: '2026-03-02T09:30:00.000Z', timeZone: 'Europe/Berlin' };
  expect(outcomeView(state, reading(MANAGER))).toMatchObject({ kind: 'decided', view });
});

test.each(['expired', 'cancelled'] as const)('shows that it was %s, with the time in UTC to strangers', (status) => {
  const view = { ended: status, endedAt: '2026-03-02T10:00:00.000Z', timeZone: 'UTC' };
  expect(outcomeView(approval({ status }), reading('gone-1'))).toMatchObject({ kind: 'ended', view });
});
