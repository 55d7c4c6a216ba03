import { BatchWriteItemCommand, paginateQuery, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { DATA_KEY_KEY, journalKey, SEALED_PREFIX } from '../../contracts/keys.ts';
import type { Aggregate, Command, Decision, Executed } from '../../domain/shared/journal/index.ts';
import { dynamo } from './client.ts';
import { untilWon } from './conflict.ts';
import { prepareChange } from './journal.ts';
import { readJournal } from './read-journal.ts';
import type { DataKeyItem } from './read-journal.ts';

/** DynamoDB takes 100 items in a transaction; four are the event, the state, the command and the key. */
const IN_TRANSACTION = 96;
const IN_BATCH = 25;

const sealedKeys = async (table: string, pk: string): Promise<string[]> => {
  const keys: string[] = [];
  const pages = paginateQuery(
    { client: dynamo() },
    {
      TableName: table,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sealed)',
      ExpressionAttributeValues: { ':pk': { S: pk }, ':sealed': { S: SEALED_PREFIX } },
      ProjectionExpression: 'sk',
      ConsistentRead: true,
    },
  );
  for await (const { Items } of pages) keys.push(...(Items ?? []).map((item) => item['sk']?.S ?? ''));
  return keys;
};

/** The wrapped key goes, and a mark stands in its place so that none is ever made again. */
const destroyKey = (
  table: string,
  pk: string,
  { at, dataKey }: { at: string; dataKey: DataKeyItem },
): TransactWriteItem => ({
  Put: {
    TableName: table,
    Item: { pk: { S: pk }, sk: { S: DATA_KEY_KEY }, erasedAt: { S: at } },
    ...(dataKey.kind === 'wrapped'
      ? {
          ConditionExpression: '#wrapped = :seen',
          ExpressionAttributeNames: { '#wrapped': 'wrapped' },
          ExpressionAttributeValues: { ':seen': { B: dataKey.wrapped } },
        }
      : { ConditionExpression: 'attribute_not_exists(pk)' }),
  },
});

const remove = (table: string, pk: string, sk: string): TransactWriteItem => ({
  Delete: { TableName: table, Key: { pk: { S: pk }, sk: { S: sk } } },
});

/** What found no place in the transaction cannot be read any more; it is cleared away afterwards. */
const clearRest = async (table: string, pk: string): Promise<void> => {
  const keys = await sealedKeys(table, pk);
  for (let start = 0; start < keys.length; start += IN_BATCH) {
    const requests = keys.slice(start, start + IN_BATCH).map((sk) => ({
      DeleteRequest: { Key: { pk: { S: pk }, sk: { S: sk } } },
    }));
    await dynamo().send(new BatchWriteItemCommand({ RequestItems: { [table]: requests } }));
  }
};

type Place<S> = { aggregate: Aggregate<S>; table: string; id: string };
type Decide<S> = (state: S | undefined) => Decision;

const attempt = async <S>(
  { aggregate, table, id }: Place<S>,
  command: Command,
  decide: Decide<S>,
): Promise<Executed<S>> => {
  const pk = journalKey(aggregate.area, id);
  const { loaded, repeated, dataKey } = await readJournal<S>(table, pk, command.key);
  if (repeated !== undefined && loaded !== undefined) return { kind: 'repeated', state: loaded.state, ...repeated };
  if (dataKey.kind === 'erased') return { kind: 'nothing', state: loaded?.state };
  const decision = decide(loaded?.state);
  if (decision.kind !== 'event') return { ...decision, state: loaded?.state };
  const keys = (await sealedKeys(table, pk)).slice(0, IN_TRANSACTION);
  const { items, recording } = await prepareChange(aggregate, table, { id, loaded, command, dataKey }, decision);
  const erasing = [destroyKey(table, pk, { at: command.now, dataKey }), ...keys.map((sk) => remove(table, pk, sk))];
  await dynamo().send(new TransactWriteItemsCommand({ TransactItems: [...items, ...erasing] }));
  return { kind: 'written', state: recording.state, seq: recording.seq, type: recording.type };
};

/**
 * Destroys an aggregate's data key and removes its sealed contents in one transaction with the event that says so. Every
 * hash stays valid. Repeatable. Errors: ConflictError when others kept writing.
 */
export const eraseSealedContent = <S>(place: Place<S>, command: Command, decide: Decide<S>): Promise<Executed<S>> =>
  untilWon(`${place.aggregate.area}/${place.id}`, async () => {
    const executed = await attempt(place, command, decide);
    if (executed.kind !== 'refused') await clearErased(place);
    return executed;
  });

/** Only behind a destroyed key. */
const clearErased = async <S>({ aggregate, table, id }: Place<S>): Promise<void> => {
  const pk = journalKey(aggregate.area, id);
  const { dataKey } = await readJournal<S>(table, pk, '');
  if (dataKey.kind === 'erased') await clearRest(table, pk);
};
