import type { EventType } from '../../../contracts/events.ts';
import { plural, saying } from './event-reader.ts';
import type { EventReader, Words } from './event-reader.ts';

const gapsOf = (event: EventReader): string => {
  const gaps = event.list('gaps');
  return gaps.length === 0 ? '' : `${plural(gaps.length, 'field')} missing (${gaps.join(', ')})`;
};

const clockOf = (clock: EventReader): string => {
  const relief =
    clock.text('reliefApplied') === 'true' ? `; its limit, ${clock.moment('limit')}, is on no working day` : '';
  return `runs from ${clock.moment('starts')} and is due at ${clock.moment('due')}${relief}`;
};

const opened: Words = (event) => {
  const limit = event.text('limitBy') === 'own' ? "the bank's own limit" : 'a legal limit';
  return `The clock of "${event.text('title')}" ${clockOf(event.part('clock'))}: ${limit} (${event.text('legalBasis')}).`;
};

const MOVED: Record<string, string> = {
  'awareness-earlier': 'awareness was earlier',
  'new-submission': 'a new submission',
  'decided-again': 'it was decided again',
};

const clockMoved: Words = (event) =>
  `The clock ${clockOf(event.part('clock'))}${saying(': ', MOVED[event.text('why')] ?? '')}.`;

const drafted: Words = (event) => {
  const formats = event.keys('files').join(', ');
  return `Draft ${event.text('revision')} was made of the facts of round ${event.text('round')}${saying(', as ', formats)}${saying('; ', gapsOf(event))}.`;
};

const handedOver: Words = (event) => {
  const which = event.text('isAlternative') === 'true' ? 'the alternative channel' : 'its channel';
  return `Given to ${which}, ${event.text('channel')}. That is no receipt: the clock goes on.`;
};

const receiptRecorded: Words = (event) =>
  `Receipt ${event.text('receipt')} was recorded: submitted at ${event.moment('submittedAt')} under reference ${event.text('reference')}${saying('; proof: ', event.sealed('proof') ?? '')}. A second person checks it.`;

const received: Words = (event) => {
  const inTime = event.text('isInTime') === 'true' ? 'in time' : 'late';
  return `Received at ${event.moment('submittedAt')}, ${inTime}, under reference ${event.text('reference')}: the clock stopped.`;
};

/** Every event of a duty to report in words. */
export const OBLIGATION_WORDS = {
  'regulation.obligation-opened': opened,
  'regulation.clock-moved': clockMoved,
  'regulation.deadline-warned': (event) =>
    `${event.text('percent')} % of the clock have passed; due at ${event.moment('due')}.`,
  'regulation.last-hour-begun': (event) =>
    `An hour is left until ${event.moment('due')}${saying('; ', gapsOf(event))}: people decide whether it goes out so.`,
  'regulation.deadline-breached': (event) =>
    `Due at ${event.moment('due')} and not received; it was ${event.text('status')}${saying(', ', gapsOf(event))}.`,
  'regulation.report-drafted': drafted,
  'regulation.redraft-due': (event) => `New facts (round ${event.text('round')}): the draft is made again.`,
  'regulation.gaps-accepted': (event) => `It may go out with what is open: ${gapsOf(event)}.`,
  'regulation.notice-held': (event) =>
    `Held back until ${event.moment('until')} on the basis of ${event.text('legalBasis')}; owned by ${event.text('owner')}.`,
  'regulation.hold-ended': () => 'The hold ended: the notice goes on.',
  'regulation.run-started': (event) => `Run ${event.text('run')} of the workflow took over.`,
  'regulation.report-approved': (event) => `The draft was approved${saying(' with ', gapsOf(event))}.`,
  'regulation.report-rejected': (event) =>
    event.text('decision') === 'expired' ? 'Nobody decided on the draft in time.' : 'The draft was rejected.',
  'regulation.report-handed-over': handedOver,
  'regulation.channel-failed': () => 'The channel does not work: the alternative one is used.',
  'regulation.receipt-recorded': receiptRecorded,
  'regulation.receipt-refused': (event) =>
    event.text('decision') === 'expired'
      ? 'No second person confirmed the receipt in time; the clock goes on.'
      : 'The second person did not confirm the receipt; the clock goes on.',
  'regulation.report-received': received,
  'regulation.report-withdrawn': (event) => `The duty fell away${saying(': ', event.text('why'))}.`,
} satisfies Partial<Record<EventType, Words>>;
