import type { EventType } from '../../../contracts/events.ts';
import type { Words } from './event-reader.ts';

type SettingsEvent = Extract<EventType, `people.settings-${string}`>;

const OUTCOMES: Record<string, string> = {
  rejected: 'The second person rejected the change',
  'sent-back': 'The second person sent the change back',
  expired: 'Nobody confirmed the change in time',
  cancelled: 'The question about the change fell away',
};

/** Every event of a change of settings in words. The type demands a sentence for each. */
export const SETTINGS_WORDS: Record<SettingsEvent, Words> = {
  'people.settings-change-proposed': (event) => {
    const counts = event.part('counts');
    const touched = ['added', 'changed', 'removed'].map((kind) => `${String(counts.count(kind))} ${kind}`).join(', ');
    return `${event.text('by')} proposed to change ${event.text('document')} (${touched}).`;
  },
  'people.settings-change-applied': (event) => `The change holds: version ${event.text('version')}.`,
  'people.settings-change-refused': (event) =>
    `${OUTCOMES[event.text('outcome')] ?? 'The change was not confirmed'}; nothing changed.`,
  'people.settings-change-overtaken': (event) =>
    `Version ${event.text('version')} came first; the change was not applied.`,
};
