import { InvalidInputError } from '../../shared/errors.ts';
import { EEA_MEMBER_STATES } from '../eea-member-states.ts';
import { FACT_KEYS, FIELD_PREFIX } from './fact-keys.ts';
import type { FactKind } from './fact-keys.ts';
import type { ReportedFact } from './fact-value.ts';

type Value = ReportedFact['value'];
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;
/** The report's own limit for a text (IR-1.2.1). */
const TEXT_LIMIT = 32_767;
/** A code of the bank's own: too short and too plain to hold anything personal. */
const OWN_CODE = /^[a-z0-9][a-z0-9-]{1,59}$/;
const MEMBER_STATES: readonly string[] = EEA_MEMBER_STATES;

const isAmount = (value: Value): boolean => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isList = (value: Value): value is string[] => Array.isArray(value);

const RULES: Record<FactKind, { holds: (value: Value) => boolean; says: string }> = {
  boolean: { holds: (value) => typeof value === 'boolean', says: 'must be true or false' },
  count: { holds: (value) => isAmount(value) && Number.isSafeInteger(value), says: 'must be a whole number >= 0' },
  amount: { holds: isAmount, says: 'must be a number >= 0' },
  hours: { holds: isAmount, says: 'must be a number of hours >= 0' },
  moment: {
    holds: (value) => typeof value === 'string' && MOMENT.test(value) && !Number.isNaN(Date.parse(value)),
    says: 'must be a UTC time, e.g. 2026-01-31T13:05:00Z',
  },
  'member-states': {
    holds: (value) => isList(value) && value.every((code) => MEMBER_STATES.includes(code)),
    says: 'must be a list of EEA country codes',
  },
  codes: { holds: isList, says: 'must be a list of codes' },
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
  // What a field takes is checked by the report's own lint, which knows its list and format.
  if (key.startsWith(FIELD_PREFIX)) return value === '' ? 'must not be empty' : undefined;
  const kind = KINDS.get(key);
  if (kind === undefined) return 'is unknown';
  return RULES[kind].holds(value) ? undefined : RULES[kind].says;
};

/** Refuses facts that cannot be: unknown keys, wrong types, negative figures. Throws InvalidInputError naming the key. */
export const checkFacts = (facts: readonly ReportedFact[]): void => {
  if (facts.length === 0) throw new InvalidInputError('facts', 'must name at least one fact');
  for (const fact of facts) {
    const problem = problemOf(fact);
    if (problem !== undefined) throw new InvalidInputError(fact.key, problem);
  }
};

const isSealed = (key: string): boolean => KINDS.get(key) === 'text';

/** Whether a fact is free text, which is sealed. Of a field's values, whatever is no code of a list and no moment. */
export const isFreeText = ({ key, value }: ReportedFact): boolean =>
  isSealed(key) ||
  (key.startsWith(FIELD_PREFIX) &&
    typeof value === 'string' &&
    !MOMENT.test(value) &&
    !/^[a-z0-9_-]{1,60}$/.test(value));
