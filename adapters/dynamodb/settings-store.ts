import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { governedKey, journalKey, STATE_KEY } from '../../contracts/keys.ts';
import { changeApplied, changeOvertaken, settingsChangeAggregate } from '../../domain/people/index.ts';
import type { SettingsChangeState, SettingsStore } from '../../domain/people/index.ts';
import { NotFoundError } from '../../domain/shared/errors.ts';
import { considerCommand } from '../../domain/shared/journal/index.ts';
import type { Command, Executed } from '../../domain/shared/journal/index.ts';
import { dynamo } from './client.ts';
import { untilWon } from './conflict.ts';
import { readGovernedOf } from './governed-documents.ts';
import { dynamoJournal, prepareChange } from './journal.ts';
import { readJournal } from './read-journal.ts';
import { revealSealed } from './reveal-sealed.ts';

type Next = { state: SettingsChangeState; version: number; content: string };

/** The document's next version; somebody else's change in between makes the whole transaction fail. */
const putDocument = (table: string, { state, version, content }: Next, now: string): TransactWriteItem => ({
  Put: {
    TableName: table,
    Item: {
      pk: { S: governedKey(state.document) },
      sk: { S: STATE_KEY },
      version: { N: String(version) },
      content: { S: content },
      changedBy: { S: state.id },
      changedAt: { S: now },
    },
    ...(state.baseVersion === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :base',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':base': { N: String(state.baseVersion) } },
        }),
  },
});

const attempt = async (table: string, id: string, command: Command): Promise<Executed<SettingsChangeState>> => {
  const pk = journalKey('people', id);
  const { loaded, repeated, dataKey } = await readJournal<SettingsChangeState>(table, pk, command.key);
  if (loaded === undefined) throw new NotFoundError(`change ${id} does not exist`);
  const { state } = loaded;
  const current = await readGovernedOf(table, state.document);
  const version = state.baseVersion + 1;
  const isOvertaken = current.version !== state.baseVersion;
  const settle = isOvertaken ? changeOvertaken(current.version) : changeApplied(version);
  const considered = considerCommand(loaded, repeated, command, settle);
  if (considered.kind === 'answered') return considered.answer;
  const at = { id, loaded, command, dataKey };
  const { items, recording } = await prepareChange(settingsChangeAggregate, table, at, considered.fact);
  const content = (await revealSealed(table, pk)).get(state.content.ref);
  if (content === undefined) throw new NotFoundError(`the content of change ${id} was erased`);
  const document = isOvertaken ? [] : [putDocument(table, { state, version, content }, command.now)];
  await dynamo().send(new TransactWriteItemsCommand({ TransactItems: [...document, ...items] }));
  return { kind: 'written', state: recording.state, seq: recording.seq, type: recording.type };
};

/** The governed documents and the journals of their changes in the people table. */
export const dynamoSettings = (table: string): SettingsStore => ({
  changes: dynamoJournal(settingsChangeAggregate, table),
  read: (name) => readGovernedOf(table, name),
  apply: (id, command) => untilWon(`people/${id}`, () => attempt(table, id, command)),
});
