import { containmentFailed } from '../../domain/incidents/containment/index.ts';
import type { ContainmentState, FailedStep } from '../../domain/incidents/containment/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { RefusedError } from '../../domain/shared/errors.ts';
import type { Command, Decision, Executed, Journal } from '../../domain/shared/journal/index.ts';

/** One rule about containment written into an open incident; a refusal becomes the drawn state Superseded. */
export const writeContainment = async (
  incidents: Journal<IncidentState>,
  incidentId: string,
  command: Command,
  decide: (containment: ContainmentState | undefined) => Decision,
): Promise<IncidentState> => {
  const executed: Executed<IncidentState> = await incidents.execute(incidentId, command, (state) =>
    state?.status === 'open' ? decide(state.containment) : { kind: 'refused', reason: 'the incident is not open' },
  );
  if (executed.kind === 'refused') throw new RefusedError(executed.reason);
  if (executed.state === undefined) throw new RefusedError('there is no such incident');
  return executed.state;
};

/** The key of an action's one result: verified or failed, whichever is written first. */
export const resultKey = (action: string): string => `settle-containment:${action}`;

/** The rule that gives an action up. */
export const giveUp =
  (action: string, step: FailedStep, reason: string) =>
  (containment: ContainmentState | undefined): Decision =>
    containmentFailed(containment, action, { step, reason });
