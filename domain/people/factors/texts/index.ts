import type { Language } from '../../../../contracts/language.ts';
import { DE } from './de.ts';
import { EN } from './en.ts';
import type { EnrolmentTexts } from './enrolment-texts.ts';

/** The sentences about factors in the reader's language. */
export const factorTexts = (language: Language): EnrolmentTexts => (language === 'de' ? DE : EN);
