import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { incidentNumberItemKey } from '../../contracts/detection-keys.ts';
import { EXERCISE_PREFIX } from '../../domain/shared/exercise.ts';
import { dynamo } from './client.ts';

const KINDS = {
  incidents: 'INC-',
  exercises: EXERCISE_PREFIX,
} as const;

/** The next incident id of a year, `INC-2026-0042`, of an exercise `EXE-2026-0003`. A number whose opening lost a race stays unused: gaps are lawful. */
export const nextIncidentId = async (
  detectionTable: string,
  now: string,
  of: keyof typeof KINDS = 'incidents',
): Promise<string> => {
  const year = now.slice(0, 4);
  const { pk, sk } = incidentNumberItemKey(year, of);
  const { Attributes } = await dynamo().send(
    new UpdateItemCommand({
      TableName: detectionTable,
      Key: { pk: { S: pk }, sk: { S: sk } },
      UpdateExpression: 'ADD lastNumber :one',
      ExpressionAttributeValues: { ':one': { N: '1' } },
      ReturnValues: 'UPDATED_NEW',
    }),
  );
  return `${KINDS[of]}${year}-${(Attributes?.['lastNumber']?.N ?? '0').padStart(4, '0')}`;
};
