import { CLASSIFICATION_KEYS } from '../facts/fact-keys.ts';
import type { CaseState } from './case-state.ts';

/** Everybody whose figures the class is proposed from, as actors of the journal. They do not decide on it. */
export const factReporters = ({ facts, contradictions }: CaseState): string[] =>
  [
    ...new Set(
      CLASSIFICATION_KEYS.flatMap((key) => [facts[key]?.from, contradictions[key]?.from]).filter(
        (from) => from?.startsWith('person:') === true,
      ),
    ),
  ].filter((from) => from !== undefined);
