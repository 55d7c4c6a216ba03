import { DescribeExecutionCommand, SFNClient, StopExecutionCommand } from '@aws-sdk/client-sfn';
import type { AutomationLook, Automations, AutomationStatus } from '../../domain/incidents/recovery/index.ts';
import { NotFoundError } from '../../domain/shared/errors.ts';
import { executionArn, startExecution } from './workflow-engine.ts';

let client: SFNClient | undefined;
const sfn = (): SFNClient => (client ??= new SFNClient({}));

const isNamed = (error: unknown, name: string): boolean => error instanceof Error && error.name === name;

/** Undefined when it is not there. */
const unless = async <T>(missing: string, call: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await call();
  } catch (error) {
    if (isNamed(error, missing)) return undefined;
    throw error;
  }
};

/** Step Functions of the bank whose names begin with `holdfast-runbook-`. `prefix`: their ARN up to there. */
export const awsAutomations = (prefix: string): Automations => ({
  start: async (automation, execution, input) => {
    const started = await unless('StateMachineDoesNotExist', async () => {
      await startExecution(`${prefix}${automation}`, execution, input);
      return true;
    });
    if (started === undefined) throw new NotFoundError(`there is no automation ${automation}`);
  },
  stop: async (automation, execution) => {
    const arn = executionArn(`${prefix}${automation}`, execution);
    await unless('ExecutionDoesNotExist', () => sfn().send(new StopExecutionCommand({ executionArn: arn })));
  },
});

const STATUS: Partial<Record<string, AutomationStatus>> = {
  RUNNING: 'running',
  PENDING_REDRIVE: 'running',
  SUCCEEDED: 'succeeded',
};

/** How executions of the bank's automations stand. */
export const awsAutomationLook = (prefix: string): AutomationLook => ({
  status: async (automation, execution) => {
    const arn = executionArn(`${prefix}${automation}`, execution);
    const found = await unless('ExecutionDoesNotExist', () =>
      sfn().send(new DescribeExecutionCommand({ executionArn: arn })),
    );
    return found === undefined ? 'missing' : (STATUS[found.status ?? ''] ?? 'failed');
  },
});
