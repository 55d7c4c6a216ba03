import type { EventType } from '../../../contracts/events.ts';
import { plural } from './event-reader.ts';
import { erased } from './incident-words.ts';
import type { Words } from './incident-words.ts';

type OtherEvent = Exclude<EventType, `incidents.${string}`>;

const requested: Words = (event) => {
  const [first] = event.list('tiers');
  const asked = Array.isArray(first) ? first.join(', ') : 'nobody';
  return `Asked to decide by ${event.moment('dueAt')}: ${asked}.`;
};

/** Every event of approvals and of the limbs in words. */
export const OTHER_WORDS: Record<OtherEvent, Words> = {
  'approvals.approval-requested': requested,
  'approvals.approval-acknowledged': (event) =>
    `${event.text('personId')} acknowledged; pages to them pause until ${event.moment('until')}.`,
  'approvals.approval-reminded': () => 'The people asked were reminded.',
  'approvals.approval-escalated': (event) =>
    event.list('personIds').length === 0
      ? 'Nobody is left to be asked as the next tier.'
      : `The next tier was asked as well: ${event.list('personIds').join(', ')}.`,
  'approvals.approval-decided': (event) => `${event.text('personId')} decided: ${event.text('decision')}.`,
  'approvals.approval-expired': () => 'Nobody decided before the deadline; silence is no consent.',
  'approvals.approval-cancelled': () => 'The question fell away.',
  'approvals.sealed-content-erased': erased,
  'regulation.report-drafted': (event) =>
    `Draft ${event.text('revision')} of the report (${event.text('kind')}) was written from the facts known so far.`,
  'regulation.run-started': (event) => `Run ${event.text('run')} of the workflow took over.`,
  'regulation.report-approved': () => 'The draft was approved by the compliance desk.',
  'regulation.report-rejected': (event) =>
    event.text('decision') === 'expired' ? 'Nobody decided on the draft in time.' : 'The draft was rejected.',
  'regulation.sealed-content-erased': erased,
  'regulation.report-withdrawn': () => 'The incident was dismissed: its draft is not wanted any more.',
  'continuity.service-probed-down': () => 'The probed service failed twice in a row.',
  'continuity.service-probed-up': () => 'The probed service answers again.',
  'continuity.verification-started': () => 'The newest backup is being verified by restoring it.',
  'continuity.verification-passed': (event) =>
    `The restored data equals the source${event.count('items') > 0 ? ` (${plural(event.count('items'), 'item')})` : ''}.`,
  'continuity.verification-failed': (event) =>
    `The verification is red${event.text('reason') === '' ? '' : `: ${event.text('reason')}`}.`,
  'third-parties.reassessment-due': (event) =>
    `A reassessment is due${event.text('dueOn') === '' ? '' : ` on ${event.text('dueOn')}`}.`,
};
