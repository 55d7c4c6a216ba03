import type { Report } from '../report-context.ts';

/** When a conditional field is due. */
export type Condition = {
  /** Completes "needed because ...". */
  because: string;
  holds: (report: Report) => boolean;
  /** The field must stay empty when the condition does not hold: it would contradict another field. */
  onlyThen: boolean;
};

/** A field that is due when the condition holds, and may be filled otherwise. */
export const dueWhen = (because: string, holds: Condition['holds']): Condition => ({
  because,
  holds,
  onlyThen: false,
});

/** A field that is due when the condition holds, and only then. */
export const dueOnlyWhen = (because: string, holds: Condition['holds']): Condition => ({
  because,
  holds,
  onlyThen: true,
});
