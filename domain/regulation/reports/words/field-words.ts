import type { FieldId } from '../fields/field-id.ts';
import type { Language } from '../language.ts';
import { WORDS_1 } from './words-1.ts';
import { WORDS_2 } from './words-2.ts';
import { WORDS_3_IMPACT } from './words-3-impact.ts';
import { WORDS_3_RESPONSE } from './words-3-response.ts';
import { WORDS_4 } from './words-4.ts';

/** A field's name as the template has it, and what the person who fills it must know, in our words. */
export type FieldWords = Record<Language, string> & { instruction: string };

const WORDS: Record<FieldId, FieldWords> = {
  ...WORDS_1,
  ...WORDS_2,
  ...WORDS_3_IMPACT,
  ...WORDS_3_RESPONSE,
  ...WORDS_4,
};

/** The name of a field in a language. */
export const nameOf = (id: FieldId, language: Language = 'en'): string => WORDS[id][language];

/**
 * What to answer, after the instructions of the Annex.
 *
 * @law 2025/302 Annex II
 */
export const instructionOf = (id: FieldId): string => WORDS[id].instruction;
