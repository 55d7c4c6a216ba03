import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { dynamo } from '../../../adapters/dynamodb/client.ts';
import type { PreAuthorisation } from '../../../contracts/config/pre-authorisations.ts';
import { PreAuthorisationsConfig } from '../../../contracts/config/pre-authorisations.ts';
import { governedKey, STATE_KEY } from '../../../contracts/keys.ts';

let version = 0;

/** Puts the governed document in force as a confirmed change of settings does; the change itself is told elsewhere. */
export const signAs = async (...preAuthorisations: PreAuthorisation[]): Promise<void> => {
  const content = { sourceConfidence: { 'aws.guardduty': 80 }, preAuthorisations };
  version += 1;
  await dynamo().send(
    new PutItemCommand({
      TableName: process.env['PEOPLE_TABLE'] ?? '',
      Item: {
        pk: { S: governedKey('pre-authorisations') },
        sk: { S: STATE_KEY },
        version: { N: String(version) },
        content: { S: JSON.stringify(PreAuthorisationsConfig.parse(content)) },
      },
    }),
  );
};
