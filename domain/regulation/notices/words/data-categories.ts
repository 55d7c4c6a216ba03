import { isDataCategory, type DataCategory, type DataCategoryWords } from '../codes/data-categories.ts';
import type { Language } from '../../reports/language.ts';
import { DATA_CATEGORIES_DE } from './de/data-categories.ts';
import { DATA_CATEGORIES_EN } from './en/data-categories.ts';

const WORDS: Record<Language, Record<DataCategory, DataCategoryWords>> = {
  en: DATA_CATEGORIES_EN,
  de: DATA_CATEGORIES_DE,
};

/** The words of a category; undefined for a code that is none. */
export const dataCategoryWords = (code: string, language: Language): DataCategoryWords | undefined =>
  isDataCategory(code) ? WORDS[language][code] : undefined;
