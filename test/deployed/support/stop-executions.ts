import { StopExecutionCommand, SFNClient } from '@aws-sdk/client-sfn';
import { executionsOf, historyOf } from './histories.ts';

/** Stops an execution; one that has ended meanwhile needs no stopping. */
export const stop = async (executionArn: string): Promise<void> => {
  await new SFNClient({}).send(new StopExecutionCommand({ executionArn })).catch((error: unknown) => {
    if (!(error instanceof Error && error.name === 'ValidationException')) throw error;
  });
};

/** The incident's running execution of that machine which is in the state now. */
export const executionIn = async (incidentId: string, machine: string, state: string): Promise<string | undefined> => {
  for (const { arn, status } of await executionsOf(incidentId)) {
    if (!arn.includes(`-${machine}:`) || status !== 'RUNNING') continue;
    const steps = (await historyOf(arn)).flatMap(({ stateEnteredEventDetails, stateExitedEventDetails }) => [
      ...(stateEnteredEventDetails === undefined ? [] : [stateEnteredEventDetails.name]),
      ...(stateExitedEventDetails === undefined ? [] : [undefined]),
    ]);
    if (steps.at(-1) === state) return arn;
  }
  return undefined;
};

/** Stops this execution and the incident's own, as a person would who stops everything that they see running. */
export const stopWithIncident = async (incidentId: string, arn: string): Promise<void> => {
  await stop(arn);
  const own = (await executionsOf(incidentId)).filter(({ arn: each }) => each.includes('-handle-incident:'));
  for (const { arn: each, status } of own) if (each !== arn && status === 'RUNNING') await stop(each);
};
