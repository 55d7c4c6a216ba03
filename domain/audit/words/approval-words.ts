import type { EventType } from '../../../contracts/events.ts';
import { erased } from './erasure-words.ts';
import type { EventReader, Words } from './event-reader.ts';

type ApprovalEvent = Extract<EventType, `approvals.${string}`>;

const requested: Words = (event) => {
  const [first] = event.list('tiers');
  const asked = Array.isArray(first) ? first.join(', ') : 'nobody';
  const quorum = event.count('quorum');
  const needed = quorum > 1 ? ` It takes ${quorum} people to approve.` : '';
  const short = event.text('isShort') === 'true' ? ' Fewer people are eligible than it takes.' : '';
  return `Asked to decide by ${event.moment('dueAt')}: ${asked}.${needed}${short}`;
};

/** How it is known who it was: ` (by passkey)`; nothing where no factor was asked for. */
const proven: Words = (event) => (event.text('factor') === '' ? '' : ` (by ${event.text('factor')})`);

const named = (event: EventReader, field: string): string => event.list(field).join(', ');

const managersCalled: Words = (event) => {
  const asked = named(event, 'personIds');
  const told = named(event, 'told');
  if (asked === '' && told === '') return 'Nobody leads those who have not answered.';
  return [asked && `Managers asked: ${asked}.`, told && `Managers told: ${told}.`].filter(Boolean).join(' ');
};

const lastCall: Words = (event) => {
  const asked = named(event, 'personIds');
  return `Nobody decided; one more deadline, until ${event.moment('dueAt')}.${asked && ` Asked as well: ${asked}.`}`;
};

const attemptRefused: Words = (event) =>
  `An attempt with the link of ${event.text('personId')} was refused: ${event.text('why')}.`;

const reviewed: Words = (event) =>
  event.text('personId') === ''
    ? `Nobody reviewed the decision made alone: ${event.text('outcome')}.`
    : `${event.text('personId')} reviewed the decision made alone: ${REVIEWS[event.text('outcome')] ?? event.text('outcome')}.`;

const REVIEWS: Record<string, string> = { approved: 'it was justified', rejected: 'it was not justified' };

const decided: Words = (event) => {
  const alone = event.text('isBreakGlass') === 'true' ? ', alone, by break-glass' : '';
  const answer = event.part('answer');
  const aware = answer.text('awareAt') === '' ? '' : ` Aware since ${answer.moment('awareAt')}.`;
  return `${event.text('personId')} decided${proven(event)}: ${event.text('decision')}${alone}.${aware}`;
};

/** Every event of an approval in words. The type demands a sentence for each. */
export const APPROVAL_WORDS: Record<ApprovalEvent, Words> = {
  'approvals.approval-requested': requested,
  'approvals.approval-acknowledged': (event) =>
    `${event.text('personId')} acknowledged; pages to them pause until ${event.moment('until')}.`,
  'approvals.approval-reminded': () => 'The people asked were reminded.',
  'approvals.mail-returned': (event) =>
    `A mail to ${event.text('personId')} did not arrive (${event.text('why')}); asked by: ${event.text('next')}.`,
  'approvals.approval-escalated': (event) =>
    event.list('personIds').length === 0
      ? 'Nobody is left to be asked as the next tier.'
      : `The next tier was asked as well: ${event.list('personIds').join(', ')}.`,
  'approvals.managers-called': managersCalled,
  'approvals.last-call-made': lastCall,
  'approvals.approval-delegated': (event) =>
    `${event.text('personId')} handed it over to ${event.text('to')}${proven(event)}.`,
  'approvals.vote-revoked': (event) => `${event.text('personId')} took their approval back${proven(event)}.`,
  'approvals.attempt-refused': attemptRefused,
  'approvals.break-glass-reviewed': reviewed,
  'approvals.approval-voted': (event) =>
    `${event.text('personId')} approved${proven(event)}; it takes more people than one.`,
  'approvals.approval-decided': decided,
  'approvals.approval-expired': () => 'Nobody decided before the deadline; silence is no consent.',
  'approvals.approval-cancelled': () => 'The question fell away.',
  'approvals.sealed-content-erased': erased,
};
