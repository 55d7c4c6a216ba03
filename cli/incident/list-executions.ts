import { paginateListExecutions, SFNClient } from '@aws-sdk/client-sfn';
import { readExecution } from '../../adapters/aws/execution-history.ts';
import type { ExecutionRecord } from '../../adapters/aws/execution-history.ts';
import type { ExecutionHistory } from '../../domain/incidents/pages/index.ts';
import { workflowOutput } from '../../contracts/outputs.ts';
import type { Deployment } from '../deployment/connect.ts';

/** The workflows an incident runs through. Their executions' names begin with its id, or with that of one of its cases. */
const WORKFLOWS = ['handle-incident', 'collect-evidence', 'contain-threat', 'obtain-approval', 'meet-obligation'];

const arnsOf = async (deployment: Deployment, workflow: string, incidentId: string): Promise<string[]> => {
  const arns: string[] = [];
  const pages = paginateListExecutions(
    { client: new SFNClient({}), pageSize: 1_000 },
    { stateMachineArn: deployment.output(workflowOutput(workflow)) },
  );
  for await (const { executions } of pages)
    for (const { name = '', executionArn = '' } of executions ?? [])
      if (name.startsWith(`${incidentId}-`) || name.startsWith(`${incidentId}.`)) arns.push(executionArn);
  return arns;
};

const moment = (date: Date | undefined): string => (date ?? new Date(0)).toISOString();

const historyOf = (workflow: string, { execution, events }: ExecutionRecord): ExecutionHistory => ({
  name: execution.name ?? '',
  workflow,
  status: execution.status ?? '',
  startedAt: moment(execution.startDate),
  ...(execution.stopDate === undefined ? {} : { stoppedAt: moment(execution.stopDate) }),
  events: events.map(({ id = 0, timestamp, type = '', stateEnteredEventDetails, stateExitedEventDetails }) => {
    const state = stateEnteredEventDetails?.name ?? stateExitedEventDetails?.name;
    return { id, at: moment(timestamp), type, ...(state === undefined ? {} : { state }) };
  }),
});

/** Every execution of an incident, nested ones too, with all their Step Functions events, in the order they began. */
export const listExecutions = async (deployment: Deployment, incidentId: string): Promise<ExecutionHistory[]> => {
  const histories = await Promise.all(
    WORKFLOWS.map(async (workflow) => {
      const arns = await arnsOf(deployment, workflow, incidentId);
      return Promise.all(arns.map(async (arn) => historyOf(workflow, await readExecution(arn))));
    }),
  );
  return histories.flat().sort((a, b) => a.startedAt.localeCompare(b.startedAt));
};
