import type { EventType } from '../../../contracts/events.ts';
import { plural, saying } from './event-reader.ts';
import type { EventReader, Words } from './event-reader.ts';

const found: Words = (event) => {
  const count = plural(event.count('count'), 'incident');
  const span = `${event.moment('firstOccurredAt')} to ${event.moment('lastOccurredAt')}`;
  const cases = event.list('cases').join(', ');
  return `${count} of one root cause (${event.text('rootCause')}) are major together, from ${span}: ${cases}.`;
};

const groupsOf = (event: EventReader): string =>
  event
    .parts('groups')
    .map((group) => `${plural(group.count('count'), 'incident')} of ${group.text('rootCause')}`)
    .join(', ');

const checked: Words = (event) => {
  const lacking = event.count('withoutRootCauseCount');
  const gap = lacking === 0 ? '' : ` ${plural(lacking, 'case')} had no root cause and could not be compared.`;
  const looked = `Looked at ${plural(event.count('population'), 'non-major incident')} since ${event.moment('since')}`;
  return `${looked}${saying('; major together: ', groupsOf(event))}; ${plural(event.count('nearMissCount'), 'group')} recurred without being major together.${gap}`;
};

const threat: Words = (event) => {
  const verdict = event.text('significant') === 'true' ? 'significant' : 'not significant';
  const open = event.list('unconsidered').join(', ');
  return `A cyber threat was assessed as ${verdict}${saying(': ', event.sealed('description') ?? '')}${saying('; not yet taken into account: ', open)}.`;
};

/** What is looked at beside a single incident: recurring ones, and cyber threats. */
export const RECURRENCE_WORDS = {
  'regulation.recurrence-found': found,
  'regulation.recurrence-checked': checked,
  'regulation.recurrence-signed-off': (event) =>
    `The monthly look for recurring incidents was signed off${saying(': ', event.sealed('reason') ?? '')}.`,
  'regulation.threat-assessed': threat,
} satisfies Partial<Record<EventType, Words>>;
