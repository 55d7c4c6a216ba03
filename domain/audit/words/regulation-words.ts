import type { EventType } from '../../../contracts/events.ts';
import { CASE_WORDS } from './case-words.ts';
import { erased } from './erasure-words.ts';
import type { Words } from './event-reader.ts';
import { OBLIGATION_WORDS } from './obligation-words.ts';
import { RECURRENCE_WORDS } from './recurrence-words.ts';

type RegulationEvent = Extract<EventType, `regulation.${string}`>;

/** Every event of a regulatory case and of its duties in words. The type demands a sentence for each. */
export const REGULATION_WORDS: Record<RegulationEvent, Words> = {
  ...CASE_WORDS,
  ...OBLIGATION_WORDS,
  ...RECURRENCE_WORDS,
  'regulation.sealed-content-erased': erased,
};
