import type { Language } from '../../reports/language.ts';
import { BREACH_DE } from './de/breach.ts';
import { BREACH_EN, type BreachWords } from './en/breach.ts';

/** Words of the notices of a personal data breach, by language. */
export const BREACH: Record<Language, BreachWords> = { en: BREACH_EN, de: BREACH_DE };
