import * as z from 'zod/mini';
import { checkShape } from '../../shared/check-shape.ts';
import { InvalidInputError } from '../../shared/errors.ts';
import { Moment } from '../../shared/moment.ts';
import { EEA_MEMBER_STATES } from '../eea-member-states.ts';
import { isTimeZone } from './local-time.ts';

const DeadlinesQuestion = z.strictObject({
  entity: z.strictObject({
    memberState: z.enum(EEA_MEMBER_STATES),
    timeZone: z.string().check(z.refine(isTimeZone, 'is no IANA time zone')),
    weekendReliefExcluded: z.boolean(),
    /** Since when the authority holds it significant or systemic, Art. 5(6). */
    significantSince: z.optional(Moment),
  }),
  awareAt: Moment,
  classifiedAt: z.nullable(Moment),
  initialSubmittedAt: z.nullable(Moment),
  /** The intermediate report, then its updates. */
  intermediateSubmittedAt: z.array(Moment),
});
export type DeadlinesQuestion = z.infer<typeof DeadlinesQuestion>;

type Step = { field: string; at: string | null };

const stepsOf = (question: DeadlinesQuestion): Step[] => [
  { field: 'awareAt', at: question.awareAt },
  { field: 'classifiedAt', at: question.classifiedAt },
  { field: 'initialSubmittedAt', at: question.initialSubmittedAt },
  ...question.intermediateSubmittedAt.map((at, index) => ({ field: `intermediateSubmittedAt.${String(index)}`, at })),
];

/** Each step needs the one before it, and is not before it; reports may be combined, so the same time is in order. */
const checkOrder = (before: Step, { field, at }: Step): void => {
  if (at === null) return;
  if (before.at === null) throw new InvalidInputError(field, `needs ${before.field}`);
  if (at < before.at) throw new InvalidInputError(field, `must not be before ${before.field}`);
};

/** The question as the schema says, with its times in order. Throws InvalidInputError. */
export const readDeadlinesQuestion = (value: unknown): DeadlinesQuestion => {
  const question = checkShape(DeadlinesQuestion, value);
  const steps = stepsOf(question);
  steps.slice(1).forEach((step, index) => {
    const before = steps[index];
    if (before !== undefined) checkOrder(before, step);
  });
  return question;
};
