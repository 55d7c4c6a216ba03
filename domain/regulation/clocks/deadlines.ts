import { readDeadlinesQuestion } from './deadlines-question.ts';
import type { DeadlinesQuestion } from './deadlines-question.ts';
import { dueMoment } from './due-moment.ts';
import type { ClockRule, DueMoment } from './due-moment.ts';
import { isLateClassification, planningLimit } from './initial-notification.ts';
import { FINAL_REPORT, INITIAL_NOTIFICATION, INTERMEDIATE_REPORT } from './statutory-clocks.ts';

type Stage = 'initial' | 'intermediate' | 'final';
const STAGES: readonly Stage[] = ['initial', 'intermediate', 'final'];

/** UTC; null while a clock has not started. */
export type Deadlines = {
  initialDue: string;
  intermediateDue: string | null;
  finalDue: string | null;
  lateClassification: boolean;
  /** Whose limit fell on a free day and is moved to noon of the next working day. */
  reliefApplied: Stage[];
};

const clocksOf = (question: DeadlinesQuestion): Record<Stage, DueMoment | undefined> => {
  const { entity, awareAt, classifiedAt, initialSubmittedAt, intermediateSubmittedAt } = question;
  const run = (rule: ClockRule, triggeredAt: string | null | undefined): DueMoment | undefined =>
    typeof triggeredAt === 'string' ? dueMoment(rule, { triggeredAt, awareAt }, entity) : undefined;
  return {
    initial: run(INITIAL_NOTIFICATION, classifiedAt),
    intermediate: run(INTERMEDIATE_REPORT, initialSubmittedAt),
    final: run(FINAL_REPORT, intermediateSubmittedAt.at(-1)),
  };
};

/** The time limits of one incident, from a question as `holdfast dora deadlines` takes it. Throws InvalidInputError. */
export const computeDeadlines = (value: unknown): Deadlines => {
  const question = readDeadlinesQuestion(value);
  const { awareAt, classifiedAt } = question;
  const clocks = clocksOf(question);
  return {
    initialDue: clocks.initial?.due ?? planningLimit(awareAt),
    intermediateDue: clocks.intermediate?.due ?? null,
    finalDue: clocks.final?.due ?? null,
    lateClassification: classifiedAt !== null && isLateClassification({ awareAt, classifiedAt }),
    reliefApplied: STAGES.filter((stage) => clocks[stage]?.reliefApplied),
  };
};
