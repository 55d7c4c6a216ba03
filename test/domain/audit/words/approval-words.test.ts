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
])('%s', (type, data, what) => {
  expect(wordsOf(`approvals.${type}`, data)).toBe(what);
});
