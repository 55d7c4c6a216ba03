import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { incidentNumberItemKey } from '../../contracts/detection-keys.ts';
import { dynamo } from './client.ts';

/** The next incident id of a year, `INC-2026-0042`. A number whose opening lost a race stays unused: gaps are lawful. */
export const nextIncidentId = async (detectionTable: string, now: string): Promise<string> => {
  const year = now.slice(0, 4);
  const { pk, sk } = incidentNumberItemKey(year);
  const { Attributes } = await dynamo().send(
    new UpdateItemCommand({
      TableName: detectionTable,
      Key: { pk: { S: pk }, sk: { S: sk } },
      UpdateExpression: 'ADD lastNumber :one',
      ExpressionAttributeValues: { ':one': { N: '1' } },
      ReturnValues: 'UPDATED_NEW',
    }),
  );
  return `INC-${year}-${(Attributes?.['lastNumber']?.N ?? '0').padStart(4, '0')}`;
};
