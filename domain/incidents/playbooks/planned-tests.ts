import type { PlannedExercise } from '../../../contracts/config/exercises.ts';
import type { ResponsePlan, ResponseTest } from '../../../contracts/config/response-plan.ts';

/** When a playbook is tested next, and whether that is soon enough. Days are UTC. */
export type PlannedTest = {
  playbook: string;
  how: 'exercise' | 'desk' | 'both';
  everyMonths: number;
  next?: string;
  /** Whether its next test comes before the interval from today is over. */
  isInTime: boolean;
};

const monthsLater = (day: string, months: number): string => {
  const at = new Date(`${day}T00:00:00.000Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  return at.toISOString().slice(0, 10);
};

const howOf = ({ exercise, desk }: ResponseTest): PlannedTest['how'] => {
  if (exercise === undefined) return 'desk';
  return desk === undefined ? 'exercise' : 'both';
};

const plannedTest =
  (exercises: readonly Pick<PlannedExercise, 'id' | 'on'>[], today: string) =>
  (test: ResponseTest): PlannedTest => {
    const { playbook, everyMonths, exercise, desk = [] } = test;
    const [next] = [...desk, ...exercises.filter(({ id }) => id === exercise).flatMap(({ on }) => on)]
      .filter((day) => day >= today)
      .sort();
    const isInTime = next !== undefined && next <= monthsLater(today, everyMonths);
    return { playbook, how: howOf(test), everyMonths, ...(next === undefined ? {} : { next }), isInTime };
  };

/**
 * The test calendar of the response plan as it stands on a day, the next test first; a playbook that nobody tests comes first of all.
 * @law 2022/2554 Art. 11(6)(a)
 */
export const plannedTests = (
  { tests }: Pick<ResponsePlan, 'tests'>,
  exercises: readonly Pick<PlannedExercise, 'id' | 'on'>[],
  today: string,
): PlannedTest[] => tests.map(plannedTest(exercises, today)).sort((a, b) => (a.next ?? '').localeCompare(b.next ?? ''));

/** What the plan leaves out: playbooks without a test, and tests of what there is no more. One sentence each. */
export const gapsOfPlan = (
  { tests }: Pick<ResponsePlan, 'tests'>,
  playbooks: readonly string[],
  exercises: readonly Pick<PlannedExercise, 'id'>[],
): string[] => [
  ...playbooks
    .filter((id) => !tests.some(({ playbook }) => playbook === id))
    .map((id) => `playbook ${id} is never tested`),
  ...tests
    .filter(({ playbook }) => !playbooks.includes(playbook))
    .map(({ playbook }) => `there is no playbook ${playbook}`),
  ...tests.flatMap(({ exercise }) =>
    exercise === undefined || exercises.some(({ id }) => id === exercise) ? [] : [`there is no exercise ${exercise}`],
  ),
];
