import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { readClock } from '../../adapters/clock.ts';
import { dynamo } from '../../adapters/dynamodb/client.ts';
import { ignoreConditionFailed } from '../../adapters/dynamodb/conflict.ts';
import { CLOCK_KEY } from '../../contracts/keys.ts';
import { OUTPUT } from '../../contracts/outputs.ts';
import { RefusedError } from '../../domain/shared/errors.ts';
import type { Deployment } from '../deployment/connect.ts';

/** The clock of stage local. */
export type SteppedClock = { now: () => Promise<string>; moveTo: (moment: string) => Promise<void> };

/** Throws RefusedError for every other stage: there time passes by itself. */
export const steppedClock = ({ stage, output }: Deployment): SteppedClock => {
  if (stage !== 'local') throw new RefusedError(`stage ${stage} has no stepped clock`);
  const table = output(OUTPUT.clockTable);
  return {
    now: readClock,
    /** Forward only: two who move it at once end at the later moment. */
    moveTo: async (moment) => {
      const offset = Date.parse(moment) - Date.now();
      await dynamo()
        .send(
          new UpdateItemCommand({
            TableName: table,
            Key: { pk: { S: CLOCK_KEY } },
            UpdateExpression: 'SET offsetMs = :offset',
            ConditionExpression: 'attribute_not_exists(offsetMs) OR offsetMs < :offset',
            ExpressionAttributeValues: { ':offset': { N: String(offset) } },
          }),
        )
        .catch(ignoreConditionFailed);
    },
  };
};
