import type { EventType } from '../../../contracts/events.ts';
import { plural, saying } from './event-reader.ts';
import type { EventReader, Words } from './event-reader.ts';

type ReviewEvent = Extract<EventType, `incidents.review-${string}` | `incidents.framework-${string}`>;

const FRAMEWORK: Record<string, string> = {
  holds: ' The framework for ICT risk was reviewed and holds.',
  changes: ' The framework for ICT risk has to change.',
  ordered: ' The framework for ICT risk will be reviewed.',
};

const action = (event: EventReader): string =>
  `${event.text('key')}, ${event.sealed('what') ?? ''}: ${event.text('owner')} until ${event.text('dueOn')}`;

const recorded: Words = (event) => {
  const signed = event.list('signedBy').map(String).join(' and ');
  const actions = event.parts('actions').map(action);
  const found = [
    saying(' Went well: ', event.sealed('wentWell') ?? ''),
    saying(' Harder than it had to be: ', event.sealed('slowed') ?? ''),
    saying(' Lucky: ', event.sealed('lucky') ?? ''),
    saying(' To change: ', event.sealed('toChange') ?? ''),
    saying(` ${plural(actions.length, 'action')}: `, actions.join('; '), '.'),
  ].join('');
  const decided = FRAMEWORK[event.text('framework')] ?? '';
  return `The incident was reviewed${saying(', signed by ', signed)}.${found}${decided}${saying(' ', event.sealed('frameworkWhy') ?? '')}`;
};

const SENT_BACK: Record<string, string> = {
  expired: 'Nobody reviewed in time',
  incomplete: 'The review lacked its record or its second signature',
  'framework-undecided': 'The incident is major, and the review did not decide on the framework',
};

/** What follows from a review, in words. */
export const REVIEW_WORDS: Record<ReviewEvent, Words> = {
  'incidents.review-recorded': recorded,
  'incidents.review-sent-back': (event) =>
    `${SENT_BACK[event.text('decision')] ?? 'The reviewer sent the incident back'}; the response goes another round.`,
  'incidents.framework-review-owed': (event) =>
    `The incident turned out to be major after its review; owed: ${action(event)}.`,
  'incidents.review-action-reminded': (event) =>
    `${event.text('owner')} was reminded of action ${event.text('key')}, ${event.text('isOverdue') === 'true' ? 'overdue since' : 'due on'} ${event.text('dueOn')}.`,
  'incidents.review-action-moved': (event) =>
    `Action ${event.text('key')} is now for ${event.text('owner')} until ${event.text('dueOn')}.`,
  'incidents.review-action-done': (event) =>
    `Action ${event.text('key')} is done${saying('; changed: ', event.text('changed'))}.`,
  'incidents.review-action-dropped': (event) => `Action ${event.text('key')} will not be done.`,
};
