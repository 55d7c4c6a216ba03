import { DescribeExecutionCommand, SFNClient, StopExecutionCommand } from '@aws-sdk/client-sfn';
import type { AutomationLook, Automations, AutomationStatus } from '../../domain/incidents/recovery/index.ts';
import { NotFoundError } from '../../domain/shared/errors.ts';
import { executionArn, startExecution } from './workflow-engine.ts';

let client: SFNClient | undefined;
const sfn = (): SFNClient => (client ??= new SFNClient({}));

/** Undefined when the call ended with one of these errors. */
const unless = async <T>(missing: readonly string[], call: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await call();
  } catch (error) {
    if (error instanceof Error && missing.includes(error.name)) return undefined;
    throw error;
  }
};

/** Step Functions of the bank whose names begin with `holdfast-runbook-`. `prefix`: their ARN up to there. */
export const awsAutomations = (prefix: string): Automations => ({
  start: async (automation, execution, input) => {
    const started = await unless(['StateMachineDoesNotExist'], async () => {
      await startExecution(`${prefix}${automation}`, execution, input);
      return true;
    });
    if (started === undefined) throw new NotFoundError(`there is no automation ${automation}`);
  },
  stop: async (automation, execution) => {
    const arn = executionArn(`${prefix}${automation}`, execution);
    const began = await unless(['ExecutionDoesNotExist'], async () => {
      // One that has ended already cannot be stopped, and need not be.
      await unless(['ValidationException'], () => sfn().send(new StopExecutionCommand({ executionArn: arn })));
      return true;
    });
    return began ?? false;
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
    const found = await unless(['ExecutionDoesNotExist'], () =>
      sfn().send(new DescribeExecutionCommand({ executionArn: arn })),
    );
    return found === undefined ? 'missing' : (STATUS[found.status ?? ''] ?? 'failed');
  },
});
