import { DescribeExecutionCommand, paginateGetExecutionHistory, SFNClient } from '@aws-sdk/client-sfn';
import type { DescribeExecutionOutput, HistoryEvent } from '@aws-sdk/client-sfn';

let client: SFNClient | undefined;
const sfn = (): SFNClient => (client ??= new SFNClient({}));

/** A closed or running execution with all its events. */
export type ExecutionRecord = { execution: DescribeExecutionOutput; events: HistoryEvent[] };

/** Reads an execution whole. Throws ExecutionDoesNotExist once AWS has forgotten it (90 days after its end). */
export const readExecution = async (executionArn: string): Promise<ExecutionRecord> => {
  const { $metadata: _, ...execution } = await sfn().send(new DescribeExecutionCommand({ executionArn }));
  const events: HistoryEvent[] = [];
  const pages = paginateGetExecutionHistory(
    { client: sfn(), pageSize: 1_000 },
    { executionArn, includeExecutionData: true },
  );
  for await (const page of pages) events.push(...(page.events ?? []));
  return { execution, events };
};

const CHILD = /"ExecutionArn"\s*:\s*"(arn:[^"]+:execution:[^"]+)"/g;

/** The nested executions that an execution started, as its history names them. */
export const childrenOf = ({ events }: ExecutionRecord): string[] => [
  ...new Set(
    events.flatMap(({ taskSubmittedEventDetails, taskSucceededEventDetails, taskFailedEventDetails }) =>
      [taskSubmittedEventDetails?.output, taskSucceededEventDetails?.output, taskFailedEventDetails?.cause].flatMap(
        (text) => [...(text ?? '').matchAll(CHILD)].map((match) => match[1] ?? ''),
      ),
    ),
  ),
];
