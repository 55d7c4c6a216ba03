import type { EventType } from '../../../contracts/events.ts';
import { erased } from './erasure-words.ts';
import type { Words } from './event-reader.ts';

type ApprovalEvent = Extract<EventType, `approvals.${string}`>;

const requested: Words = (event) => {
  const [first] = event.list('tiers');
  const asked = Array.isArray(first) ? first.join(', ') : 'nobody';
  const quorum = event.count('quorum');
  const needed = quorum > 1 ? ` It takes ${quorum} people to approve.` : '';
  return `Asked to decide by ${event.moment('dueAt')}: ${asked}.${needed}`;
};

const decided: Words = (event) => {
  const alone = event.text('isBreakGlass') === 'true' ? ', alone, by break-glass' : '';
  const answer = event.part('answer');
  const aware = answer.text('awareAt') === '' ? '' : ` Aware since ${answer.moment('awareAt')}.`;
  return `${event.text('personId')} decided: ${event.text('decision')}${alone}.${aware}`;
};

/** Every event of an approval in words. The type demands a sentence for each. */
export const APPROVAL_WORDS: Record<ApprovalEvent, Words> = {
  'approvals.approval-requested': requested,
  'approvals.approval-acknowledged': (event) =>
    `${event.text('personId')} acknowledged; pages to them pause until ${event.moment('until')}.`,
  'approvals.approval-reminded': () => 'The people asked were reminded.',
  'approvals.approval-escalated': (event) =>
    event.list('personIds').length === 0
      ? 'Nobody is left to be asked as the next tier.'
      : `The next tier was asked as well: ${event.list('personIds').join(', ')}.`,
  'approvals.approval-voted': (event) => `${event.text('personId')} approved; it takes more people than one.`,
  'approvals.approval-decided': decided,
  'approvals.approval-expired': () => 'Nobody decided before the deadline; silence is no consent.',
  'approvals.approval-cancelled': () => 'The question fell away.',
  'approvals.sealed-content-erased': erased,
};
