import { BatchGetItemCommand, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { EventType } from '../../contracts/events.ts';
import { EVENTS } from '../../contracts/events.ts';
import { commandKey, DATA_KEY_KEY, STATE_KEY } from '../../contracts/keys.ts';
import type { Loaded } from '../../domain/shared/journal/index.ts';
import { UnavailableError } from '../../domain/shared/errors.ts';
import { numberOf, textOf } from './attributes.ts';
import { dynamo } from './client.ts';
import type { Item } from './attributes.ts';
import { fromStoredState } from './stored-state.ts';

/** The aggregate's own data key as stored: none yet, wrapped under KMS, or destroyed. */
export type DataKeyItem = { kind: 'none' } | { kind: 'wrapped'; wrapped: Uint8Array } | { kind: 'erased'; at: string };

/** What a command needs to know before it decides. */
export type JournalRead<S> = {
  loaded: Loaded<S> | undefined;
  repeated: { seq: number; type: EventType } | undefined;
  dataKey: DataKeyItem;
};

const isEventType = (type: string): type is EventType => type in EVENTS;

/** The state item as the domain sees it. */
export const toLoaded = <S>(item: Item | undefined): Loaded<S> | undefined => {
  if (item === undefined) return undefined;
  // The table is ours alone: what was written by changeItems is trusted, once it is there at all.
  const isState = (state: unknown): state is S => typeof state === 'object' && state !== null;
  const state: unknown = fromStoredState(item);
  if (!isState(state)) throw new TypeError('the state item of a journal holds no state');
  return {
    state,
    seq: numberOf(item, 'seq'),
    hash: textOf(item, 'hash') ?? '',
    run: numberOf(item, 'run'),
    wakeAt: textOf(item, 'wakeAt'),
  };
};

export const toDataKey = (item: Item | undefined): DataKeyItem => {
  const wrapped = item?.['wrapped']?.B;
  if (wrapped !== undefined) return { kind: 'wrapped', wrapped };
  const at = textOf(item, 'erasedAt');
  return at === undefined ? { kind: 'none' } : { kind: 'erased', at };
};

const toRepeated = (item: Item | undefined): JournalRead<never>['repeated'] => {
  const type = textOf(item, 'type');
  return type !== undefined && isEventType(type) ? { seq: numberOf(item, 'seq'), type } : undefined;
};

/** State, command and data key in one strongly consistent request. */
export const readJournal = async <S>(table: string, pk: string, command: string): Promise<JournalRead<S>> => {
  const keys = [STATE_KEY, commandKey(command), DATA_KEY_KEY].map((sk) => ({ pk: { S: pk }, sk: { S: sk } }));
  const answer = await dynamo().send(
    new BatchGetItemCommand({ RequestItems: { [table]: { Keys: keys, ConsistentRead: true } } }),
  );
  if (Object.keys(answer.UnprocessedKeys ?? {}).length > 0) throw new UnavailableError(`${table} is throttled`);
  const items = new Map((answer.Responses?.[table] ?? []).map((item) => [item['sk']?.S, item]));
  return {
    loaded: toLoaded<S>(items.get(STATE_KEY)),
    repeated: toRepeated(items.get(commandKey(command))),
    dataKey: toDataKey(items.get(DATA_KEY_KEY)),
  };
};

/** The current state alone. */
export const readHead = async <S>(table: string, pk: string): Promise<Loaded<S> | undefined> => {
  const { Item } = await dynamo().send(
    new GetItemCommand({ TableName: table, Key: { pk: { S: pk }, sk: { S: STATE_KEY } }, ConsistentRead: true }),
  );
  return toLoaded<S>(Item);
};
