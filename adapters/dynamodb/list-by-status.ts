import { paginateQuery } from '@aws-sdk/client-dynamodb';
import { STATUS_INDEX } from '../../contracts/keys.ts';
import { dynamo } from './client.ts';
import { toLoaded } from './read-journal.ts';

/** An aggregate of a listing. Moments are UTC ISO 8601. */
export type Listed<S> = { state: S; seq: number; changedAt: string; wakeAt: string | undefined };

/** Before every moment. */
const ALL = '0';

/**
 * The aggregates of a status, newest change first, page by page: a listing may be long. `since` (UTC ISO 8601) ends it at
 * what changed before. The index follows the table within moments.
 */
export async function* listByStatus<S>(table: string, status: string, since = ALL): AsyncGenerator<Listed<S>> {
  const pages = paginateQuery(
    { client: dynamo() },
    {
      TableName: table,
      IndexName: STATUS_INDEX,
      KeyConditionExpression: '#status = :status AND changedAt >= :since',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':status': { S: status }, ':since': { S: since } },
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
