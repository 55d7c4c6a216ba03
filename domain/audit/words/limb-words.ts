import type { EventType } from '../../../contracts/events.ts';
import { plural, saying } from './event-reader.ts';
import type { Words } from './event-reader.ts';

type LimbEvent = Extract<EventType, `continuity.${string}` | `third-parties.${string}`>;

/** Every event of the limbs beside incident handling in words. The type demands a sentence for each. */
export const LIMB_WORDS: Record<LimbEvent, Words> = {
  'continuity.service-probed-down': () => 'The probed service failed twice in a row.',
  'continuity.service-probed-up': () => 'The probed service answers again.',
  'continuity.verification-started': () => 'The newest backup is being verified by restoring it.',
  'continuity.verification-passed': (event) =>
    `The restored data equals the source${event.count('items') > 0 ? ` (${plural(event.count('items'), 'item')})` : ''}.`,
  'continuity.verification-failed': (event) => `The verification is red${saying(': ', event.text('reason'))}.`,
  'third-parties.reassessment-due': (event) => `A reassessment is due${saying(' on ', event.text('dueOn'))}.`,
};
