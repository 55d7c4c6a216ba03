import type { Language } from '../../../contracts/language.ts';
import { fromLocalTime } from '../../shared/html/index.ts';
import { textsOf } from '../texts/index.ts';
import type { ApprovalPurpose, DecisionField, OwnField, ReviewTerms } from './approval-view.ts';
import type { ReviewValues } from './review-fields.ts';

/**
 * Who fills the form in, and when (UTC ISO 8601): moments are in their zone, errors in their language. `review`: of a review
 * its terms, or that it is written and only has to be signed.
 */
export type Reader = { now: string; timeZone: string; language: Language; review?: ReviewTerms | 'written' };
/** The fields as they were typed, without spaces around them. */
export type Values = Record<OwnField, string> & ReviewValues;

/** What is wrong with a field, in the reader's language. */
export type DecisionError = { field: DecisionField; message: string };

/** Fewer characters are no reason an auditor could use. */
const REASON_MIN = 10;
const REASON_MAX = 4000;

/** An error at a field, named as the form names it. */
export const errorAt = (field: OwnField, message: string, language: Language): DecisionError => ({
  field,
  message: `${textsOf(language).decision.fields[field]}: ${message}`,
});

/** Nothing was chosen that can be. */
export const chooseError = (field: 'decision' | 'delegate', language: Language): DecisionError => {
  const { choose, chooseWho } = textsOf(language).decision.errors;
  return field === 'decision' ? { field, message: choose } : errorAt(field, chooseWho, language);
};

/** Texts that must say something, and not too much. */
export const reasonErrors = (fields: readonly OwnField[], values: Values, language: Language): DecisionError[] => {
  const { short, long } = textsOf(language).decision.errors;
  return fields.flatMap((field) => {
    const { length } = values[field];
    if (length < REASON_MIN) return [errorAt(field, short(REASON_MIN), language)];
    return length > REASON_MAX ? [errorAt(field, long(REASON_MAX), language)] : [];
  });
};

/** Who classifies as major says since when the entity is aware; it cannot be later than now. */
export const awarenessOf = (
  { awareAt, decision }: Values,
  purpose: ApprovalPurpose,
  { now, timeZone, language }: Reader,
): { awareAt?: string; errors: DecisionError[] } => {
  if (purpose !== 'dora-classification' || decision !== 'approve') return { errors: [] };
  const { moment: missing, future } = textsOf(language).decision.errors;
  const moment = fromLocalTime(awareAt, timeZone);
  if (moment === undefined) return { errors: [errorAt('awareAt', missing, language)] };
  return moment > now ? { errors: [errorAt('awareAt', future, language)] } : { awareAt: moment, errors: [] };
};

/** What came of looking at the factor of a post, when it was not passed. */
export type FactorProblem = { kind: 'missing' } | { kind: 'wrong'; left: number } | { kind: 'locked' };

/** What the page says when the factor did not hold. */
export const factorError = (problem: FactorProblem, language: Language): DecisionError => {
  const { codeMissing, codeWrong, locked } = textsOf(language).decision.errors;
  if (problem.kind === 'wrong') return errorAt('code', codeWrong(problem.left), language);
  return errorAt('code', problem.kind === 'missing' ? codeMissing : locked, language);
};

/** What the page says when no code went out. */
export const sendError = (kind: 'too-soon' | 'too-many' | 'no-phone' | 'locked', language: Language): DecisionError => {
  const { tooManyCodes, locked } = textsOf(language).decision.errors;
  return errorAt('code', kind === 'locked' ? locked : tooManyCodes, language);
};
