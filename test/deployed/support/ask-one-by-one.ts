import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import channels from '../../../config/channels.json' with { type: 'json' };
import { governedKey, STATE_KEY } from '../../../contracts/keys.ts';
import { tableOutput } from '../../../contracts/outputs.ts';
import { clientOptions } from '../../../local/client-options.ts';
import { flatOutputs } from '../../../local/connect.ts';
import type { Cloud } from '../../../local/cloud.ts';

/** Writes a governed document as two people would have changed it, without asking them. */
export const putGoverned = async (cloud: Cloud, name: string, content: object): Promise<void> => {
  await new DynamoDBClient(clientOptions(cloud)).send(
    new PutItemCommand({
      TableName: flatOutputs(cloud.name)[tableOutput('people')],
      Item: {
        pk: { S: governedKey(name) },
        sk: { S: STATE_KEY },
        version: { N: '1' },
        content: { S: JSON.stringify(content) },
      },
    }),
  );
};

/**
 * In the cloud that all scenarios share the same few people are asked about dozens of incidents within a minute: there every
 * ask goes out on its own. What a digest does is tried in a cloud of its own.
 */
export const askOneByOne = (cloud: Cloud): Promise<void> =>
  putGoverned(cloud, 'channels', { ...channels, digest: { ...channels.digest, most: 10_000 } });
