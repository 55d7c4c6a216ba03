import { readExecutionStatus, startExecution } from '../../../adapters/aws/workflow-engine.ts';

/** More runs than this have failed for a reason that no further run cures; the alarm on failed runs says so. */
const MOST_RUNS = 20;

/**
 * Sees to it that a workflow beside an incident is under way: runs are named `<name>-<run>`; the first that was never
 * started is started, unless one before it is alive. Answers the run that was started.
 */
export const ensureRunning = async (
  stateMachine: string,
  name: string,
  input: (run: number) => object,
): Promise<number | undefined> => {
  for (let run = 1; run <= MOST_RUNS; run += 1) {
    const status = await readExecutionStatus(stateMachine, `${name}-${String(run)}`);
    if (status === 'running') return undefined;
    if (status === 'terminal') continue;
    await startExecution(stateMachine, `${name}-${String(run)}`, input(run));
    return run;
  }
  return undefined;
};
