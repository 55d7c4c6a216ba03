import * as z from 'zod/mini';
import { hasUnfinishedAction } from '../../domain/incidents/containment/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { IncidentInput } from './incident-step.ts';

/** What every step of `incidents/contain-threat` gets. */
export const ContainmentInput = z.extend(IncidentInput, { round: z.int() });
export type ContainmentInput = z.infer<typeof ContainmentInput>;

/** Where the machine goes next; `action` once one is chosen. */
export type ContainmentProgress = ContainmentInput & {
  next: 'apply-containment' | 'verify-containment' | 'done';
  action?: string;
};

/** After a result: the next action of the plan, or the end. */
export const afterResult = (input: ContainmentInput, { containment }: IncidentState): ContainmentProgress => {
  const { incidentId, run, round } = input;
  return { incidentId, run, round, next: hasUnfinishedAction(containment) ? 'apply-containment' : 'done' };
};
