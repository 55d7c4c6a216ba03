import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { STATE_KEY } from '../../contracts/keys.ts';
import { manifestKey } from '../../contracts/limb-keys.ts';
import { Manifest } from '../../domain/continuity/index.ts';
import { dynamo } from './client.ts';
import { jsonOf } from './query-partition.ts';

/** What backups held when they were made. Kept as long as the table: a backup has no end either. */
export const dynamoManifestStore = (table: string) => ({
  find: async (backupArn: string): Promise<Manifest | undefined> => {
    const { Item } = await dynamo().send(
      new GetItemCommand({
        TableName: table,
        Key: { pk: { S: manifestKey(backupArn) }, sk: { S: STATE_KEY } },
        ConsistentRead: true,
      }),
    );
    return Item === undefined ? undefined : Manifest.parse(jsonOf(Item, 'manifest'));
  },

  keep: async (backupArn: string, manifest: Manifest): Promise<void> => {
    await dynamo().send(
      new PutItemCommand({
        TableName: table,
        Item: {
          pk: { S: manifestKey(backupArn) },
          sk: { S: STATE_KEY },
          manifest: { S: JSON.stringify(manifest) },
        },
      }),
    );
  },
});
export type ManifestStore = ReturnType<typeof dynamoManifestStore>;
