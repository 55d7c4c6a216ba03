import type { EventType } from '../../../contracts/events.ts';
import { saying } from './event-reader.ts';
import type { Words } from './event-reader.ts';

type SearchEvent = Extract<
  EventType,
  `incidents.hypothesis-${string}` | `incidents.task-${string}` | `incidents.indicator-${string}`
>;

/** The search for the cause, in words. */
export const SEARCH_WORDS: Record<SearchEvent, Words> = {
  'incidents.hypothesis-raised': (event) =>
    `Hypothesis ${event.text('key')}, looked after by ${event.text('owner')}.${saying(' ', event.sealed('text') ?? '')}`,
  'incidents.hypothesis-settled': (event) => `Hypothesis ${event.text('key')} is ${event.text('verdict')}.`,
  'incidents.task-given': (event) =>
    `Task ${event.text('key')} for ${event.text('owner')} until ${event.moment('dueAt')}${saying(', about hypothesis ', event.text('hypothesis'))}.${saying(' ', event.sealed('what') ?? '')}`,
  'incidents.task-reminded': (event) => `${event.text('owner')} was reminded of task ${event.text('key')}.`,
  'incidents.task-done': (event) => `Task ${event.text('key')} is done.`,
  'incidents.task-dropped': (event) => `Task ${event.text('key')} was dropped.`,
  'incidents.indicator-recorded': (event) =>
    `Indicator ${event.text('key')} (${event.text('kind')}): ${event.sealed('value') ?? ''}. ${event.sealed('note') ?? ''}`.trim(),
};
