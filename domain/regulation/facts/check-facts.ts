import { InvalidInputError } from '../../shared/errors.ts';
import { EEA_MEMBER_STATES } from '../eea-member-states.ts';
import { FACT_CODES } from '../notices/codes/fact-codes.ts';
import { FACT_KEYS, FIELD_PREFIX } from './fact-keys.ts';
import type { FactKind } from './fact-keys.ts';
import type { ReportedFact } from './fact-value.ts';
import { fieldProblem, isFieldOfWords } from './field-facts.ts';
import { readMoment } from './read-moment.ts';

type Value = ReportedFact['value'];
/** The report's own limit for a text (IR-1.2.1). */
const TEXT_LIMIT = 32_767;
/** A code of the bank's own: too short and too plain to hold anything personal. */
const OWN_CODE = /^[a-z0-9][a-z0-9-]{1,59}$/;
const MEMBER_STATES: readonly string[] = EEA_MEMBER_STATES;

const isAmount = (value: Value): boolean => typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** Different values of a closed list. */
const isListOf = (known: readonly string[], value: Value): boolean =>
  Array.isArray(value) && value.every((code) => known.includes(code)) && new Set(value).size === value.length;

const RULES: Record<FactKind, { holds: (value: Value, key: string) => boolean; says: string }> = {
  boolean: { holds: (value) => typeof value === 'boolean', says: 'must be true or false' },
  count: { holds: (value) => isAmount(value) && Number.isSafeInteger(value), says: 'must be a whole number >= 0' },
  amount: { holds: isAmount, says: 'must be a number >= 0' },
  hours: { holds: isAmount, says: 'must be a number of hours >= 0' },
  moment: {
    holds: (value) => typeof value === 'string' && readMoment(value) !== undefined,
    says: 'must be a UTC time, e.g. 2026-01-31T13:05:00Z',
  },
  'member-states': {
    holds: (value) => isListOf(MEMBER_STATES, value),
    says: 'must be a list of different EEA country codes',
  },
  codes: {
    holds: (value, key) => isListOf(FACT_CODES[key] ?? [], value),
    says: 'must be a list of different codes that can be chosen',
  },
  code: {
    holds: (value) => typeof value === 'string' && OWN_CODE.test(value),
    says: 'must be a code of small letters, digits and hyphens, e.g. expired-certificate',
  },
  text: {
    holds: (value) => typeof value === 'string' && value.trim() !== '' && value.length <= TEXT_LIMIT,
    says: 'must be a text',
  },
};

const KINDS = new Map(FACT_KEYS.map(({ key, kind }) => [key, kind]));

const problemOf = ({ key, value }: ReportedFact): string | undefined => {
  if (key.startsWith(FIELD_PREFIX)) return fieldProblem(key, value);
  const kind = KINDS.get(key);
  if (kind === undefined) return 'is unknown';
  return RULES[kind].holds(value, key) ? undefined : RULES[kind].says;
};

/** Refuses facts that cannot be: unknown keys, wrong types, negative figures. Throws InvalidInputError naming the key. */
export const checkFacts = (facts: readonly ReportedFact[]): void => {
  if (facts.length === 0) throw new InvalidInputError('facts', 'must name at least one fact');
  for (const fact of facts) {
    const problem = problemOf(fact);
    if (problem !== undefined) throw new InvalidInputError(fact.key, problem);
  }
};

/** Whether a fact is free text, which is sealed: it may name a person. Codes, figures and moments lie open. */
export const isFreeText = ({ key, value }: ReportedFact): boolean =>
  typeof value === 'string' && (KINDS.get(key) === 'text' || isFieldOfWords(key));
