import { randomUUID } from 'node:crypto';
import { beforeAll, it } from '@jest/globals';
import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { dynamoJournal } from '../../../adapters/dynamodb/journal.ts';
import { ENV } from '../../../contracts/env.ts';
import { approvalAggregate } from '../../../domain/approvals/index.ts';
import { checkApprovals } from '../../domain/approvals/model/check-approvals.ts';
import { createOwnTable } from '../support/tables.ts';

// A table of its own: the sweep of the running application must not meet these questions.
const table = `approval-model-${randomUUID()}`;

beforeAll(async () => {
  const { KeyMetadata } = await new KMSClient({}).send(new CreateKeyCommand({}));
  process.env[ENV.dataKey] = KeyMetadata?.Arn;
  await createOwnTable(table);
});

it('whatever people, time and machines do in whatever order, the machine keeps its promises in the real store', async () => {
  const journal = dynamoJournal(approvalAggregate, table);
  await checkApprovals(() => journal, randomUUID, { runs: 25, length: 25 });
});
