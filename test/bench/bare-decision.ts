import { BatchGetItemCommand, GetItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { dynamo } from '../../adapters/dynamodb/client.ts';
import { CLOCK_KEY, commandKey, DATA_KEY_KEY, journalKey, STATE_KEY } from '../../contracts/keys.ts';
import { OUTPUT } from '../../contracts/outputs.ts';
import { tableOf } from '../deployed/support/resources.ts';
import type { Bench } from './bench-cloud.ts';
import type { Item } from './clone-partition.ts';

const toPut = (table: string, item: Item) => ({
  Put:
    item['sk']?.S === STATE_KEY
      ? {
          TableName: table,
          Item: item,
          ConditionExpression: '#seq = :before AND #run <= :run',
          ExpressionAttributeNames: { '#seq': 'seq', '#run': 'run' },
          ExpressionAttributeValues: { ':before': { N: '1' }, ':run': { N: item['run']?.N ?? '0' } },
        }
      : { TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(pk)' },
});

/**
 * The DynamoDB calls of one decision and nothing else, in its order: the clock, the approval, what the command must know,
 * and the transaction with the same items that a real decision wrote.
 */
export const decideBare = async (
  bench: Bench,
  approvalId: string,
  personId: string,
  written: Item[],
): Promise<void> => {
  const table = tableOf(bench, 'approvals');
  const pk = { S: journalKey('approvals', approvalId) };
  const key = (sk: string) => ({ pk, sk: { S: sk } });
  const ConsistentRead = true;
  const clock = { TableName: bench.outputs[OUTPUT.clockTable], Key: { pk: { S: CLOCK_KEY } }, ConsistentRead };
  await dynamo().send(new GetItemCommand(clock));
  await dynamo().send(new GetItemCommand({ TableName: table, Key: key(STATE_KEY), ConsistentRead }));
  const Keys = [STATE_KEY, commandKey(`decide:${personId}`), DATA_KEY_KEY].map(key);
  await dynamo().send(new BatchGetItemCommand({ RequestItems: { [table]: { Keys, ConsistentRead } } }));
  await dynamo().send(new TransactWriteItemsCommand({ TransactItems: written.map((item) => toPut(table, item)) }));
};
