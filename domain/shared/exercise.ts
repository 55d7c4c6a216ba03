import type { Language } from '../../contracts/language.ts';

/** How ids of exercises begin. Whatever belongs to an incident is named after it: approvals, runs, evidence, events. */
export const EXERCISE_PREFIX = 'EXE-';

/** Whether something belongs to an exercise. Told by its id alone: no text that others write can make it so. */
export const isExercise = (id: string | undefined): boolean => id?.startsWith(EXERCISE_PREFIX) === true;

const WORDS: Record<Language, string> = { en: 'EXERCISE', de: 'ÜBUNG' };

const NOTES: Record<Language, string> = {
  en: 'EXERCISE: this is practice, not an attack. Decide as you would in earnest. Only what is tagged for exercises is touched, and nobody outside is told.',
  de: 'ÜBUNG: Dies ist keine echte Lage. Entscheiden Sie wie im Ernstfall. Nur für Übungen gekennzeichnete Ressourcen werden angefasst, und niemand außerhalb erfährt davon.',
};

/** The word for the reader's language. */
export const exerciseWord = (language: Language): string => WORDS[language];

/** What a reader must know before anything else. */
export const exerciseNote = (language: Language): string => NOTES[language];

/** `EXERCISE ` before a line about an exercise, nothing before any other. */
export const exerciseMark = (id: string | undefined, language: Language): string =>
  isExercise(id) ? `${exerciseWord(language)} ` : '';
