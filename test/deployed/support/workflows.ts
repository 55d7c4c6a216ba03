import { randomUUID } from 'node:crypto';
import { DescribeExecutionCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { workflowOutput } from '../../../contracts/outputs.ts';
import type { Application } from './application.ts';
import { until } from './until.ts';

const sfn = (): SFNClient => new SFNClient({});

/** Starts a workflow as an operator would and answers its execution's ARN. */
export const startWorkflow = async (
  { outputs }: Application,
  workflow: string,
  input: object = {},
): Promise<string> => {
  const stateMachineArn = outputs[workflowOutput(workflow)];
  const name = `test-${randomUUID()}`;
  const start = new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) });
  return (await sfn().send(start)).executionArn ?? '';
};

/** What an execution came to in the end. */
export const outcomeOf = (executionArn: string): Promise<{ status: string; output: unknown }> =>
  until(`the end of ${executionArn}`, async () => {
    const { status = '', output = 'null' } = await sfn().send(new DescribeExecutionCommand({ executionArn }));
    return status !== 'RUNNING' && { status, output: JSON.parse(output) as unknown };
  });

/** Runs a workflow to its end. */
export const runWorkflow = async (
  app: Application,
  workflow: string,
  input?: object,
): Promise<{ status: string; output: unknown }> => outcomeOf(await startWorkflow(app, workflow, input));
