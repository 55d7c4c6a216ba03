import { randomBytes } from 'node:crypto';
import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { canonicalJson, considerCommand, recordFact } from '../../domain/shared/journal/index.ts';
import type {
  Aggregate,
  Command,
  Executed,
  Fact,
  Journal,
  Loaded,
  Recording,
} from '../../domain/shared/journal/index.ts';
import { RefusedError } from '../../domain/shared/errors.ts';
import { journalKey } from '../../contracts/keys.ts';
import { encryptUnder, generateDataKey, openDataKey } from '../aws/data-key.ts';
import { dynamo } from './client.ts';
import { changeItems } from './journal-items.ts';
import { untilWon } from './conflict.ts';
import { readHead, readJournal } from './read-journal.ts';
import type { DataKeyItem } from './read-journal.ts';
import { revealSealed } from './reveal-sealed.ts';

/** One decided change, ready to be part of a DynamoDB transaction (its own, or one that spans areas). */
export type Prepared<S> = { items: TransactWriteItem[]; recording: Recording<S> };

const salt = (): string => randomBytes(16).toString('hex');

const keyFor = async (pk: string, dataKey: DataKeyItem): Promise<{ plain: Uint8Array; fresh?: Uint8Array }> => {
  if (dataKey.kind === 'erased') throw new RefusedError(`${pk}: its sealed content was erased; it takes no more`);
  if (dataKey.kind === 'wrapped') return { plain: await openDataKey(pk, dataKey.wrapped) };
  const made = await generateDataKey(pk);
  return { plain: made.plain, fresh: made.wrapped };
};

/** Places a fact in the chain, seals its personal content and answers the items to write. */
export const prepareChange = async <S>(
  aggregate: Aggregate<S>,
  table: string,
  at: { id: string; loaded: Loaded<S> | undefined; command: Command; dataKey: DataKeyItem },
  fact: Fact,
): Promise<Prepared<S>> => {
  const recording = recordFact(aggregate, at, fact, salt);
  const pk = journalKey(aggregate.area, at.id);
  const key = recording.sealed.length === 0 ? undefined : await keyFor(pk, at.dataKey);
  const sealed = recording.sealed.map(({ ref, salt: own, text }) => ({
    ref,
    ciphertext: encryptUnder(key?.plain ?? new Uint8Array(), `${pk}#${ref}`, canonicalJson({ salt: own, text })),
  }));
  const { seq, type, recorded, state, run } = recording;
  const items = changeItems(table, {
    area: aggregate.area,
    id: at.id,
    seq,
    type,
    recorded,
    state: canonicalJson(state),
    status: aggregate.status(state),
    wakeAt: aggregate.wakeAt(state, at.command.now),
    run,
    key: at.command.key,
    now: at.command.now,
    sealed,
    newDataKey: key?.fresh,
  });
  return { items, recording };
};

/** The journal of one area in its DynamoDB table. */
export const dynamoJournal = <S>(aggregate: Aggregate<S>, table: string): Journal<S> => {
  const attempt = async (
    id: string,
    command: Command,
    decide: Parameters<Journal<S>['execute']>[2],
  ): Promise<Executed<S>> => {
    const { loaded, repeated, dataKey } = await readJournal<S>(table, journalKey(aggregate.area, id), command.key);
    const considered = considerCommand(loaded, repeated, command, decide);
    if (considered.kind === 'answered') return considered.answer;
    const at = { id, loaded, command, dataKey };
    const { items, recording } = await prepareChange(aggregate, table, at, considered.fact);
    await dynamo().send(new TransactWriteItemsCommand({ TransactItems: items }));
    return { kind: 'written', state: recording.state, seq: recording.seq, type: recording.type };
  };

  return {
    load: (id) => readHead<S>(table, journalKey(aggregate.area, id)),
    reveal: (id) => revealSealed(table, journalKey(aggregate.area, id)),
    execute: (id, command, decide) => untilWon(`${aggregate.area}/${id}`, () => attempt(id, command, decide)),
  };
};
