import { Duration } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { EVENT_PREFIX } from '../../contracts/keys.ts';
import type { AppFunction } from './app-function.ts';

const newEvents = FilterCriteria.filter({
  eventName: ['INSERT'],
  dynamodb: { Keys: { sk: { S: [{ prefix: EVENT_PREFIX }] } } },
});

/**
 * Feeds the new journal events of a table to a function, each aggregate's in order. A batch that fails is halved until the
 * poison stands alone; that one is parked, so that it never blocks the events behind it.
 */
export const readEventsOf = (reader: AppFunction, id: string, table: ITable, parked: IQueue): void => {
  const stream = table.tableStreamArn;
  if (stream === undefined) throw new Error(`${table.node.path} has no stream`);
  reader.allow(
    ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
    [stream],
  );
  reader.useKeyThrough('dynamodb', 'read').maySendTo(parked);
  reader.lambda.addEventSourceMapping(`${id}Events`, {
    eventSourceArn: stream,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    retryAttempts: 10,
    maxRecordAge: Duration.hours(12),
    filters: [newEvents],
    onFailure: { bind: () => ({ destination: parked.queueArn }) },
  });
};
