import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Area } from '../../contracts/areas.ts';
import {
  commandKey,
  DATA_KEY_KEY,
  eventKey,
  journalKey,
  sealedKey,
  STATE_KEY,
  wakeShard,
} from '../../contracts/keys.ts';
import type { RecordedEvent } from '../../contracts/journal-event.ts';
import type { Item } from './attributes.ts';
import { toStoredState } from './stored-state.ts';

/** Everything one change writes, already decided and hashed. */
export type Change = {
  area: Area;
  id: string;
  seq: number;
  type: string;
  recorded: RecordedEvent;
  state: string;
  status: string;
  wakeAt: string | undefined;
  run: number;
  key: string;
  now: string;
  sealed: { ref: string; ciphertext: Uint8Array }[];
  newDataKey: Uint8Array | undefined;
};

const MUST_NOT_EXIST = 'attribute_not_exists(pk)';

const putNew = (table: string, item: Item): TransactWriteItem => ({
  Put: { TableName: table, Item: item, ConditionExpression: MUST_NOT_EXIST },
});

const stateItem = (change: Change): Item => ({
  pk: { S: journalKey(change.area, change.id) },
  sk: { S: STATE_KEY },
  id: { S: change.id },
  ...toStoredState(change.state),
  seq: { N: String(change.seq) },
  hash: { S: change.recorded.hash },
  run: { N: String(change.run) },
  status: { S: change.status },
  changedAt: { S: change.now },
  ...(change.wakeAt === undefined ? {} : { wakeAt: { S: change.wakeAt }, wakeShard: { S: wakeShard(change.id) } }),
});

/** The state follows the event before it, and no later run has taken over: otherwise somebody else won. */
const putState = (table: string, change: Change): TransactWriteItem =>
  change.seq === 1
    ? putNew(table, stateItem(change))
    : {
        Put: {
          TableName: table,
          Item: stateItem(change),
          ConditionExpression: '#seq = :before AND #run <= :run',
          ExpressionAttributeNames: { '#seq': 'seq', '#run': 'run' },
          ExpressionAttributeValues: { ':before': { N: String(change.seq - 1) }, ':run': { N: String(change.run) } },
        },
      };

/** The items of one change for one DynamoDB transaction: event, state, command key, sealed contents, data key. */
export const changeItems = (table: string, change: Change): TransactWriteItem[] => {
  const pk = { S: journalKey(change.area, change.id) };
  const event: Item = {
    pk,
    sk: { S: eventKey(change.seq) },
    event: { S: change.recorded.event },
    hash: { S: change.recorded.hash },
  };
  const command: Item = {
    pk,
    sk: { S: commandKey(change.key) },
    seq: { N: String(change.seq) },
    type: { S: change.type },
  };
  return [
    putNew(table, event),
    putState(table, change),
    putNew(table, command),
    ...change.sealed.map(({ ref, ciphertext }) =>
      putNew(table, { pk, sk: { S: sealedKey(ref) }, content: { B: ciphertext } }),
    ),
    ...(change.newDataKey === undefined
      ? []
      : [putNew(table, { pk, sk: { S: DATA_KEY_KEY }, wrapped: { B: change.newDataKey } })]),
  ];
};
