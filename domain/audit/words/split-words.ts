import type { EventType } from '../../../contracts/events.ts';
import { plural } from './event-reader.ts';
import type { Words } from './event-reader.ts';

type SplitEvent = Extract<
  EventType,
  'incidents.incident-split' | 'incidents.incident-linked' | 'incidents.custody-inherited'
>;

const LINKS: Readonly<Record<string, string>> = {
  'same-cause': 'has the same cause as',
  'follows-from': 'is connected by cause and effect with',
};

/** What people say about which incident belongs where, in words. */
export const SPLIT_WORDS: Record<SplitEvent, Words> = {
  'incidents.incident-split': (event) =>
    `Part of it is another incident, ${event.text('child')}: ${plural(event.list('resources').length, 'resource')} and ${plural(event.list('principals').length, 'principal')} left.`,
  'incidents.incident-linked': (event) =>
    `It ${LINKS[event.text('kind')] ?? 'is related to'} ${event.text('to')}; each goes on by itself.`,
  'incidents.custody-inherited': (event) =>
    `${plural(event.list('pieces').length, 'piece')} of evidence of ${event.text('from')} in its custody, too.`,
};
