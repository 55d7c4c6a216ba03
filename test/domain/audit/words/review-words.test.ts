import { expect, it, test } from '@jest/globals';
import type { JournalEvent } from '../../../../contracts/journal-event.ts';
import { SEALED, wordsOf } from './sample-event.ts';

const ACTION = { key: '1.1', what: SEALED, owner: 'continuity-1', dueOn: '2026-03-20' };

test.each<[type: string, data: JournalEvent['data'], what: string]>([
  ['review-recorded', { decision: 'approved' }, 'The incident was reviewed.'],
  [
    'review-recorded',
    { signedBy: ['incident-manager-1', 'ciso-1'], framework: 'holds', actions: [ACTION] },
    'The incident was reviewed, signed by incident-manager-1 and ciso-1. 1 action: 1.1, Use a role: continuity-1 until 2026-03-20. The framework for ICT risk was reviewed and holds.',
  ],
  [
    'review-sent-back',
    { decision: 'framework-undecided' },
    'The incident is major, and the review did not decide on the framework; the response goes another round.',
  ],
  ['review-sent-back', { decision: 'expired' }, 'Nobody reviewed in time; the response goes another round.'],
  [
    'review-sent-back',
    { decision: 'rejected' },
    'The reviewer sent the incident back; the response goes another round.',
  ],
  [
    'framework-review-owed',
    ACTION,
    'The incident turned out to be major after its review; owed: 1.1, Use a role: continuity-1 until 2026-03-20.',
  ],
  [
    'review-action-reminded',
    { ...ACTION, isOverdue: false },
    'continuity-1 was reminded of action 1.1, due on 2026-03-20.',
  ],
  [
    'review-action-reminded',
    { ...ACTION, isOverdue: true },
    'continuity-1 was reminded of action 1.1, overdue since 2026-03-20.',
  ],
  ['review-action-moved', ACTION, 'Action 1.1 is now for continuity-1 until 2026-03-20.'],
  ['review-action-done', { key: '1.1', changed: 'playbook/x@3' }, 'Action 1.1 is done; changed: playbook/x@3.'],
  ['review-action-done', { key: '1.1' }, 'Action 1.1 is done.'],
  ['review-action-dropped', { key: '1.1' }, 'Action 1.1 will not be done.'],
])('%s %j reads: %s', (type, data, what) => {
  expect(wordsOf(`incidents.${type}`, data, 'Use a role')).toBe(what);
});

it('reads erased where what people wrote was destroyed', () => {
  const words = wordsOf('incidents.review-recorded', { signedBy: ['ciso-1'], slowed: SEALED, actions: [ACTION] });
  expect(words).toContain('Harder than it had to be: (erased)');
  expect(words).toContain('1.1, (erased)');
});
