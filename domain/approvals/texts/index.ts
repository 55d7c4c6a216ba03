import type { Language } from '../../../contracts/language.ts';
import { GERMAN } from './de/index.ts';
import { ENGLISH } from './en/index.ts';

/** All that approvals say to people. */
export type ApprovalTexts = typeof ENGLISH;

const TEXTS: Record<Language, ApprovalTexts> = { en: ENGLISH, de: GERMAN };

/** What approvals say, in the reader's language. */
export const textsOf = (language: Language): ApprovalTexts => TEXTS[language];
