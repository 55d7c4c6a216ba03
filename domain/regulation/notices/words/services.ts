import { isService, type Service, type ServiceWords } from '../codes/services.ts';
import type { Language } from '../../reports/language.ts';
import { SERVICES_DE } from './de/services.ts';
import { SERVICES_EN } from './en/services.ts';

const WORDS: Record<Language, Record<Service, ServiceWords>> = { en: SERVICES_EN, de: SERVICES_DE };

/** The words of a service; undefined for a code that is none. */
export const serviceWords = (code: string, language: Language): ServiceWords | undefined =>
  isService(code) ? WORDS[language][code] : undefined;
