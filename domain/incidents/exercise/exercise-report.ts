import type { ExerciseMark } from '../../../contracts/exercise.ts';
import type { ActionStatus } from '../containment/index.ts';
import type { IncidentState } from '../state.ts';
import type { ExerciseScore } from './score-exercise.ts';

/** A line of what happened: who by function. `at`: UTC ISO 8601. */
export type ExerciseMoment = { at: string; who: string; what: string };

/** An exercise as evidence of testing. @law 2022/2554 Art. 24(1), 25(1) */
export type ExerciseReport = {
  kind: 'exercise-report';
  incidentId: string;
  exercise: ExerciseMark;
  title: string;
  status: IncidentState['status'];
  /** UTC ISO 8601. */
  heldAt: string;
  reportedAt: string;
  score: ExerciseScore;
  /** What was done about each target: `rehearsed` changed nothing; everything else was tagged for exercises. */
  actions: { key: string; action: string; outcome: ActionStatus }[];
  /** Regulatory cases; an exercise has none. */
  regulatoryCases: readonly string[];
  /** Who signed the review, by directory id. */
  signedBy: readonly string[];
  moments: readonly ExerciseMoment[];
  /** The journal up to which this holds: `audit export` and `audit verify` prove it. */
  journal: { events: number; headHash: string };
};

/** What is known besides the incident's own state. */
type Beside = Pick<ExerciseReport, 'reportedAt' | 'score' | 'moments' | 'journal'>;

/** The report on an incident that was an exercise; undefined for one that was real. */
export const exerciseReport = (state: IncidentState, beside: Beside): ExerciseReport | undefined => {
  const { id, exercise, title, status, times, containment, cases, review } = state;
  if (exercise === undefined) return undefined;
  return {
    kind: 'exercise-report',
    incidentId: id,
    exercise,
    title,
    status,
    heldAt: times.firstSignalAt,
    ...beside,
    actions: (containment?.actions ?? []).map(({ key, id: action, status: outcome }) => ({ key, action, outcome })),
    regulatoryCases: cases,
    signedBy: review?.signedBy ?? [],
  };
};
