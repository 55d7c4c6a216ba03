import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { signalItemKey } from '../../contracts/detection-keys.ts';
import { textOf } from './attributes.ts';
import { dynamo } from './client.ts';

/** What became of a recorded signal; undefined while it is not recorded. */
export const readSignalOutcome = async (
  table: string,
  uid: string,
): Promise<{ incidentId: string | undefined } | undefined> => {
  const { pk, sk } = signalItemKey(uid);
  const { Item } = await dynamo().send(
    new GetItemCommand({ TableName: table, Key: { pk: { S: pk }, sk: { S: sk } }, ConsistentRead: true }),
  );
  return Item === undefined ? undefined : { incidentId: textOf(Item, 'incidentId') };
};
