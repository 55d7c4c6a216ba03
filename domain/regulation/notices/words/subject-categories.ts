import { isSubjectCategory, type SubjectCategory } from '../codes/subject-categories.ts';
import type { Language } from '../../reports/language.ts';
import { SUBJECT_CATEGORIES_DE } from './de/subject-categories.ts';
import { SUBJECT_CATEGORIES_EN } from './en/subject-categories.ts';

const WORDS: Record<Language, Record<SubjectCategory, string>> = {
  en: SUBJECT_CATEGORIES_EN,
  de: SUBJECT_CATEGORIES_DE,
};

/** The name of a category; undefined for a code that is none. */
export const subjectCategoryName = (code: string, language: Language): string | undefined =>
  isSubjectCategory(code) ? WORDS[language][code] : undefined;
