import * as z from 'zod/mini';
import { checkShape } from '../../shared/check-shape.ts';
import { InvalidInputError } from '../../shared/errors.ts';
import { ClassificationFacts } from './classification-facts.ts';

const Name = z.string().check(z.minLength(1));

/** An incident as the monthly assessment sees it. */
export const OccurredIncident = z.strictObject({
  id: Name,
  /** ISO 8601 with an offset. */
  occurredAt: z.iso.datetime({ offset: true }),
  /** The apparent root cause itself, not the broad category of field 4.1 or 4.2. */
  rootCause: Name,
  /** Whether it was classified as major by itself. */
  major: z.boolean(),
  facts: ClassificationFacts,
});
export type OccurredIncident = z.infer<typeof OccurredIncident>;

/** What exempts from looking for recurring incidents. */
export const RecurringEntity = z.strictObject({ microenterprise: z.boolean(), article16: z.boolean() });
export type RecurringEntity = z.infer<typeof RecurringEntity>;

const RecurringQuestion = z.strictObject({ entity: RecurringEntity, incidents: z.array(OccurredIncident) });
export type RecurringQuestion = z.infer<typeof RecurringQuestion>;

/** A question from outside. Throws InvalidInputError; an incident named twice would recur with itself. */
export const readRecurringQuestion = (value: unknown): RecurringQuestion => {
  const question = checkShape(RecurringQuestion, value);
  const ids = new Set<string>();
  for (const [index, { id }] of question.incidents.entries()) {
    if (ids.has(id)) throw new InvalidInputError(`incidents.${index}.id`, `${id} is there twice`);
    ids.add(id);
  }
  return question;
};
