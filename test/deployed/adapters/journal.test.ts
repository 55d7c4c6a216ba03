import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { eraseSealedContent } from '../../../adapters/dynamodb/erase-sealed.ts';
import { dynamoJournal } from '../../../adapters/dynamodb/journal.ts';
import { readRecordedEvents } from '../../../adapters/dynamodb/read-events.ts';
import { ENV } from '../../../contracts/env.ts';
import { journalKey } from '../../../contracts/keys.ts';
import { personal, sha256 } from '../../../domain/shared/journal/index.ts';
import type { Decision } from '../../../domain/shared/journal/index.ts';
import { command, counterAggregate, journalSuite } from '../../adapters/journal-suite.ts';
import { createOwnTable } from '../support/tables.ts';

// A table of its own: the sweep of the running application must not meet these aggregates.
const table = `journal-${randomUUID()}`;
const dynamo = new DynamoDBClient({});

beforeAll(async () => {
  const { KeyMetadata } = await new KMSClient({}).send(new CreateKeyCommand({}));
  process.env[ENV.dataKey] = KeyMetadata?.Arn;
  await createOwnTable(table);
});

const events = (id: string) => readRecordedEvents(table, journalKey('incidents', id));
const journal = dynamoJournal(counterAggregate, table);
journalSuite('DynamoDB', () => ({ journal, events, newId: randomUUID }));

const itemsOf = async (id: string) => {
  const { Items } = await dynamo.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: journalKey('incidents', id) } },
    }),
  );
  return Items ?? [];
};
const kindsOf = async (id: string) => new Set((await itemsOf(id)).map(({ sk }) => sk?.S?.split('#')[0]));

const noted = (count: number) => (): Decision => ({
  kind: 'event',
  type: 'incidents.signals-counted',
  data: { add: 1, notes: Array.from({ length: count }, (_, n) => personal(`Ana, remark ${n}`)) },
});
const erase = (id: string, key = 'erase') =>
  eraseSealedContent({ aggregate: counterAggregate, table, id }, command(key, { actor: 'person:ciso-1' }), () => ({
    kind: 'event',
    type: 'incidents.sealed-content-erased',
    data: { add: 0 },
  }));

describe('erasure', () => {
  it('leaves no text, no ciphertext and no key behind, and every hash as it was', async () => {
    const id = randomUUID();
    await journal.execute(id, command('a'), noted(2));
    const before = await events(id);
    expect(await erase(id)).toMatchObject({ kind: 'written', seq: 2 });
    expect(await journal.reveal(id)).toEqual(new Map());
    expect(await kindsOf(id)).toEqual(new Set(['STATE', 'EVENT', 'COMMAND', 'DATAKEY']));
    const key = (await itemsOf(id)).find(({ sk }) => sk?.S === 'DATAKEY');
    expect(Object.keys(key ?? {}).sort()).toEqual(['erasedAt', 'pk', 'sk']);
    const after = await events(id);
    expect(after[0]).toEqual(before[0]);
    for (const { event, hash } of after) expect(sha256(event)).toBe(hash);
  });
  it('is done once however often it is asked for, by whatever command', async () => {
    const id = randomUUID();
    await journal.execute(id, command('a'), noted(1));
    await erase(id);
    expect(await erase(id)).toMatchObject({ kind: 'repeated', seq: 2 });
    expect(await erase(id, 'another')).toMatchObject({ kind: 'nothing' });
    expect(await events(id)).toHaveLength(2);
  });
  it('removes more contents than a transaction holds', async () => {
    const id = randomUUID();
    for (const key of ['a', 'b']) await journal.execute(id, command(key), noted(80));
    await erase(id);
    expect(await kindsOf(id)).not.toContain('SEALED');
  });
  it('lets nothing personal be written afterwards, and everything else', async () => {
    const id = randomUUID();
    await journal.execute(id, command('a'), noted(1));
    await erase(id);
    await expect(journal.execute(id, command('b'), noted(1))).rejects.toMatchObject({ name: 'RefusedError' });
    expect(await journal.execute(id, command('c'), noted(0))).toMatchObject({ kind: 'written', seq: 3 });
  });
  it('answers a refusal as the rule gave it, and touches nothing', async () => {
    const id = randomUUID();
    await journal.execute(id, command('a'), noted(1));
    const place = { aggregate: counterAggregate, table, id };
    const refused = await eraseSealedContent(place, command('e'), () => ({ kind: 'refused', reason: 'open' }));
    expect(refused).toMatchObject({ kind: 'refused', reason: 'open' });
    expect((await journal.reveal(id)).size).toBe(1);
  });
});
