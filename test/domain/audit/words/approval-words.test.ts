import { expect, test } from '@jest/globals';
import type { JournalEvent } from '../../../../contracts/journal-event.ts';
import { wordsOf } from './sample-event.ts';

const AT = '2026-01-31T23:50:00.000Z';

test.each<[type: string, data: JournalEvent['data'], what: string]>([
  [
    'approval-requested',
    { dueAt: AT, tiers: [['dpo-1', 'desk-1']], quorum: 2 },
    'Asked to decide by 2026-01-31 23:50:00 UTC: dpo-1, desk-1. It takes 2 people to approve.',
  ],
  [
    'mail-returned',
    { personId: 'desk-1', why: 'bounced', next: 'sms' },
    'A mail to desk-1 did not arrive (bounced); asked by: sms.',
  ],
  ['approval-voted', { personId: 'desk-1' }, 'desk-1 approved; it takes more people than one.'],
  ['approval-decided', { personId: 'desk-1', decision: 'approved' }, 'desk-1 decided: approved.'],
  [
    'approval-decided',
    { personId: 'desk-1', decision: 'approved', isBreakGlass: true },
    'desk-1 decided: approved, alone, by break-glass.',
  ],
  [
    'approval-decided',
    { personId: 'desk-1', decision: 'approved', answer: { awareAt: AT } },
    'desk-1 decided: approved. Aware since 2026-01-31 23:50:00 UTC.',
  ],
  [
    'approval-decided',
    { personId: 'desk-1', decision: 'sent-back', factor: 'passkey' },
    'desk-1 decided (by passkey): sent-back.',
  ],
  ['managers-called', { personIds: ['ciso-1'], told: ['board-1'] }, 'Managers asked: ciso-1. Managers told: board-1.'],
  ['managers-called', { personIds: [], told: [] }, 'Nobody leads those who have not answered.'],
  [
    'last-call-made',
    { dueAt: AT, personIds: ['ciso-1'], told: [] },
    'Nobody decided; one more deadline, until 2026-01-31 23:50:00 UTC. Asked as well: ciso-1.',
  ],
  [
    'approval-delegated',
    { personId: 'desk-1', to: 'desk-2', factor: 'sms' },
    'desk-1 handed it over to desk-2 (by sms).',
  ],
  ['vote-revoked', { personId: 'desk-1' }, 'desk-1 took their approval back.'],
  [
    'attempt-refused',
    { personId: 'desk-1', why: 'involved' },
    'An attempt with the link of desk-1 was refused: involved.',
  ],
  ['break-glass-reviewed', { outcome: 'expired' }, 'Nobody reviewed the decision made alone: expired.'],
  [
    'break-glass-reviewed',
    { outcome: 'rejected', personId: 'ciso-1' },
    'ciso-1 reviewed the decision made alone: it was not justified.',
  ],
])('%s', (type, data, what) => {
  expect(wordsOf(`approvals.${type}`, data)).toBe(what);
});
