import * as z from 'zod/mini';
import { childrenOf, readExecution } from '../../adapters/aws/execution-history.ts';
import { storeLocked } from '../../adapters/s3/store-locked.ts';
import { executionObject, redactTokens } from '../../domain/audit/index.ts';
import { subscriber } from '../_shared/subscriber.ts';

const Message = z.object({ detail: z.object({ executionArn: z.string() }) });

/** arn:aws:states:<region>:<account>:execution:<workflow>:<name> */
const placeOf = (executionArn: string): string => {
  const [workflow = '', name = ''] = executionArn.split(':').slice(6);
  return executionObject(workflow, name);
};

/** A closed execution and those it started, each under its own name; one that still runs will report its own end. */
const archive = async (executionArn: string, now: string): Promise<void> => {
  const record = await readExecution(executionArn);
  if (record.execution.status === 'RUNNING') return;
  await storeLocked(placeOf(executionArn), redactTokens(record), now);
  for (const child of childrenOf(record)) await archive(child, now);
};

/** AWS forgets an execution 90 days after its end: its history is kept, task tokens as their SHA-256 only. */
export const handler = subscriber(
  Message,
  () =>
    async ({ detail: { executionArn } }, { now }) =>
      archive(executionArn, now),
);
