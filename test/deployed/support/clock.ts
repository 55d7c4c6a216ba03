import { GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { dynamo } from '../../../adapters/dynamodb/client.ts';
import { CLOCK_KEY } from '../../../contracts/keys.ts';
import { invoke } from './application.ts';

const table = (): string => process.env['CLOCK_TABLE'] ?? '';

/** Moves the stepped clock on and sweeps, as `holdfast clock advance --by` does. Answers what the sweep moved. */
export const advance = async (minutes: number): Promise<{ area: string; id: string; what: string }[]> => {
  await dynamo().send(
    new UpdateItemCommand({
      TableName: table(),
      Key: { pk: { S: CLOCK_KEY } },
      UpdateExpression: 'ADD offsetMs :by',
      ExpressionAttributeValues: { ':by': { N: String(minutes * 60_000) } },
    }),
  );
  return sweep();
};

/** One sweep at the stepped clock's present. */
export const sweep = async (): Promise<{ area: string; id: string; what: string }[]> => {
  const { fired } = (await invoke('incidents', 'wake-due', {})) as {
    fired: { area: string; id: string; what: string }[];
  };
  return fired;
};

/** How far the stepped clock runs ahead, in minutes. */
export const offsetMinutes = async (): Promise<number> => {
  const { Item } = await dynamo().send(new GetItemCommand({ TableName: table(), Key: { pk: { S: CLOCK_KEY } } }));
  return Number(Item?.['offsetMs']?.N ?? 0) / 60_000;
};
