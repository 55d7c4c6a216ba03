import type { RunbookStep } from '../../../contracts/config/runbook.ts';
import type { IncidentState } from '../state.ts';
import { nextMove } from './next-move.ts';
import { currentRunbook } from './recovery-state.ts';
import type { PlannedRunbook } from './recovery-state.ts';

const BY: Record<RunbookStep['kind'], string> = { api: 'by Holdfast', person: 'by a person', check: 'looked at' };

const stepLine = ({ title, kind }: RunbookStep, index: number): string =>
  `${String(index + 1)}. ${title} (${BY[kind]}).`;

const failureOf = ({ attempt, failure }: PlannedRunbook, revealed: ReadonlyMap<string, string>): string => {
  if (failure === undefined) return '';
  const why = revealed.get(failure.reason.ref) ?? '(erased)';
  return `Attempt ${String(attempt)} failed at step ${failure.step}: ${why} What it had done was taken back.`;
};

/** A runbook as people are asked about it: why, and one sentence for each thing that happens. */
export type DescribedRunbook = { reason: string; changes: string[]; proposedBy?: string };

/** What the attempt that people are asked about would do. */
export const describeAttempt = (
  { recovery }: IncidentState,
  revealed: ReadonlyMap<string, string>,
): DescribedRunbook | undefined => {
  const one = currentRunbook(recovery);
  if (one === undefined) return undefined;
  const { runbook, resource, askedBy } = one;
  const left = one.steps
    .filter(({ status }) => status === 'left')
    .map(({ id }) => `Step ${id} could not be taken back.`);
  return {
    reason: [`${runbook.title}: ${resource}.`, failureOf(one, revealed)].filter((part) => part !== '').join(' '),
    changes: [...runbook.steps.map(stepLine), ...left],
    ...(askedBy === undefined ? {} : { proposedBy: askedBy }),
  };
};

/** What a person is asked to do, and with what: the names that steps before it settled on. */
export const describePersonsStep = ({ recovery }: IncidentState): DescribedRunbook | undefined => {
  const one = currentRunbook(recovery);
  const move = one && nextMove(one);
  if (one === undefined || move?.kind !== 'ask') return undefined;
  const { title, instructions, rollback = '' } = move.step;
  const names = one.steps.flatMap(({ prepared = {} }) =>
    Object.entries(prepared).map(([name, is]) => `${name}: ${is}.`),
  );
  return {
    reason: `${one.runbook.title}: ${one.resource}.`,
    changes: [move.isBack ? `Take back: ${rollback}` : `${title}. ${instructions}`, ...names],
  };
};

/** The role that the person's step is for; undefined when none is due. */
export const roleOfStep = ({ recovery }: IncidentState) => {
  const one = currentRunbook(recovery);
  const move = one && nextMove(one);
  return move?.kind === 'ask' ? move.step.who : undefined;
};
