import {
  DescribeExecutionCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';

let client: SFNClient | undefined;
const sfn = (): SFNClient => (client ??= new SFNClient({}));

const isNamed = (error: unknown, ...names: string[]): boolean => error instanceof Error && names.includes(error.name);

/** Starts an execution by its name; one that is there already counts as started. */
export const startExecution = async (stateMachineArn: string, name: string, input: object): Promise<void> => {
  try {
    await sfn().send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
  } catch (error) {
    if (!isNamed(error, 'ExecutionAlreadyExists')) throw error;
  }
};

/** `missing` when no execution of that name was ever started (or AWS forgot it). */
export type ExecutionStatus = 'running' | 'terminal' | 'missing';

export const executionArn = (stateMachineArn: string, name: string): string =>
  `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;

/** Whether the execution lives. */
export const readExecutionStatus = async (stateMachineArn: string, name: string): Promise<ExecutionStatus> => {
  try {
    const { status } = await sfn().send(
      new DescribeExecutionCommand({ executionArn: executionArn(stateMachineArn, name) }),
    );
    return status === 'RUNNING' || status === 'PENDING_REDRIVE' ? 'running' : 'terminal';
  } catch (error) {
    if (isNamed(error, 'ExecutionDoesNotExist')) return 'missing';
    throw error;
  }
};

/** Resumes a waiting task. A token that vanished is treated as done: its run has ended. */
export const resumeTask = async (token: string): Promise<void> => {
  try {
    await sfn().send(new SendTaskSuccessCommand({ taskToken: token, output: '{}' }));
  } catch (error) {
    if (!isNamed(error, 'TaskDoesNotExist', 'TaskTimedOut', 'InvalidToken')) throw error;
  }
};
