import type { EventType } from '../../../contracts/events.ts';
import { plural } from './event-reader.ts';
import type { Words } from './event-reader.ts';

type PrivilegeEvent = Extract<EventType, `incidents.privilege${string}`>;

/** The privileged stream, in words: never what it holds. */
export const PRIVILEGE_WORDS: Record<PrivilegeEvent, Words> = {
  'incidents.privilege-opened': (event) =>
    `Counsel opened a privileged stream for ${event.list('admitted').map(String).join(', ')}.`,
  'incidents.privileged-item-added': (event) => `Item ${event.text('key')} went into the privileged stream.`,
  'incidents.privileged-read': (event) => `${plural(event.count('items'), 'item')} of the privileged stream were read.`,
};
