import { paginateQuery } from '@aws-sdk/client-dynamodb';
import { dynamo } from '../../adapters/dynamodb/client.ts';
import { toLoaded } from '../../adapters/dynamodb/read-journal.ts';
import { STATUS_INDEX } from '../../contracts/keys.ts';

/** An aggregate of a listing. Moments are UTC ISO 8601. */
export type Listed<S> = { state: S; seq: number; changedAt: string; wakeAt: string | undefined };

/** The aggregates of a status, newest change first, page by page: a listing may be long. */
export async function* listByStatus<S>(table: string, status: string): AsyncGenerator<Listed<S>> {
  const pages = paginateQuery(
    { client: dynamo() },
    {
      TableName: table,
      IndexName: STATUS_INDEX,
      KeyConditionExpression: '#status = :status',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':status': { S: status } },
      ScanIndexForward: false,
    },
  );
  for await (const { Items } of pages)
    for (const item of Items ?? []) {
      const loaded = toLoaded<S>(item);
      if (loaded !== undefined)
        yield { state: loaded.state, seq: loaded.seq, changedAt: item['changedAt']?.S ?? '', wakeAt: loaded.wakeAt };
    }
}
