import { randomUUID } from 'node:crypto';
import { beforeAll } from '@jest/globals';
import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { dynamoJournal } from '../../../adapters/dynamodb/journal.ts';
import { openFromSignal } from '../../../adapters/dynamodb/open-from-signal.ts';
import { dynamoSignalRecords } from '../../../adapters/dynamodb/signal-records.ts';
import { dynamoSignalStore } from '../../../adapters/dynamodb/signal-store.ts';
import { ENV } from '../../../contracts/env.ts';
import { journalKey, STATE_KEY } from '../../../contracts/keys.ts';
import { incidentAggregate, mergeIncident } from '../../../domain/incidents/index.ts';
import { signalStoreSuite } from '../../adapters/signal-store-suite.ts';
import { createOwnTable } from '../support/tables.ts';

const dynamo = new DynamoDBClient({});
const tables = { detection: `detection-${randomUUID()}`, incidents: `incidents-${randomUUID()}` };
const bucket = `evidence-${randomUUID()}`;

beforeAll(async () => {
  const CreateBucketConfiguration = { LocationConstraint: 'eu-central-1' as const };
  const [key] = await Promise.all([
    new KMSClient({}).send(new CreateKeyCommand({})),
    new S3Client({ forcePathStyle: true }).send(new CreateBucketCommand({ Bucket: bucket, CreateBucketConfiguration })),
    createOwnTable(tables.detection),
    createOwnTable(tables.incidents),
  ]);
  Object.assign(process.env, { [ENV.dataKey]: key.KeyMetadata?.Arn, [ENV.evidenceBucket]: bucket });
});

signalStoreSuite('DynamoDB', () => ({
  store: dynamoSignalStore(tables, openFromSignal(tables)),
  raw: (uid) => dynamoSignalRecords(tables.detection).raw(uid),
  merge: async (id, into) => {
    const command = { key: 'merge', actor: 'person:incident-manager-1', now: new Date().toISOString() };
    await dynamoJournal(incidentAggregate, tables.incidents).execute(id, command, mergeIncident(into, 'one attack'));
  },
  close: async (id) => {
    await dynamo.send(
      new UpdateItemCommand({
        TableName: tables.incidents,
        Key: { pk: { S: journalKey('incidents', id) }, sk: { S: STATE_KEY } },
        UpdateExpression: 'SET #status = :closed',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':closed': { S: 'closed' } },
      }),
    );
  },
}));
