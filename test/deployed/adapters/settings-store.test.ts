import { randomUUID } from 'node:crypto';
import { beforeAll } from '@jest/globals';
import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { dynamoSettings } from '../../../adapters/dynamodb/settings-store.ts';
import { ENV } from '../../../contracts/env.ts';
import { describeSettings } from '../../adapters/settings-suite.ts';
import { createOwnTable } from '../support/tables.ts';

beforeAll(async () => {
  const { KeyMetadata } = await new KMSClient({}).send(new CreateKeyCommand({}));
  process.env[ENV.dataKey] = KeyMetadata?.Arn;
});

describeSettings('settings in DynamoDB', async () => {
  const table = `settings-${randomUUID()}`;
  await createOwnTable(table);
  return dynamoSettings(table);
});
