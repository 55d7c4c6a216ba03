import { TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { useClaimKey, useHourKey } from '../../contracts/keys.ts';
import type { Use, UseBy, UseCounter } from '../../domain/incidents/containment/index.ts';
import { dynamo } from './client.ts';
import { untilWon } from './conflict.ts';

/** Long enough for every question about an hour's use; what was done stands in the journals. */
const KEEP_SECONDS = 30 * 86_400;

const CONDITION = 'ConditionalCheckFailed';

/** The claim stands first: a use that was counted before needs no room under the cap. */
const whyRefused = (error: unknown): 'counted' | 'full' | undefined => {
  if (!(error instanceof TransactionCanceledException)) return undefined;
  const [claim, hour] = (error.CancellationReasons ?? []).map(({ Code }) => Code);
  if (claim === CONDITION) return 'counted';
  return hour === CONDITION ? 'full' : undefined;
};

const itemsOf = (table: string, use: Use, by: UseBy) => {
  const claim = useClaimKey(use.preAuthorisation, by.incidentId, by.round);
  const counter = useHourKey(use.preAuthorisation, by.hour);
  const expiresAt = { N: String(Math.floor(Date.parse(`${by.hour}:00:00.000Z`) / 1000) + KEEP_SECONDS) };
  return [
    {
      Put: {
        TableName: table,
        Item: { pk: { S: claim.pk }, sk: { S: claim.sk }, hour: { S: by.hour }, expiresAt },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    {
      Update: {
        TableName: table,
        Key: { pk: { S: counter.pk }, sk: { S: counter.sk } },
        UpdateExpression: 'ADD used :count SET expiresAt = :expiresAt',
        ConditionExpression: 'attribute_not_exists(used) OR used <= :room',
        ExpressionAttributeValues: {
          ':count': { N: String(use.count) },
          ':room': { N: String(use.cap - use.count) },
          ':expiresAt': expiresAt,
        },
      },
    },
  ];
};

/** Uses of signatures, counted in the incidents' table beside the journals: claim and count in one transaction. */
export const dynamoUseCounter = (table: string): UseCounter => ({
  take: (use, by) =>
    // More than a whole hour's cap never fits, not even into an empty hour.
    use.count > use.cap
      ? Promise.resolve('cap-reached')
      : untilWon(`use of ${use.preAuthorisation}`, async () => {
          try {
            await dynamo().send(new TransactWriteItemsCommand({ TransactItems: itemsOf(table, use, by) }));
            return 'within';
          } catch (error) {
            const refused = whyRefused(error);
            if (refused === undefined) throw error;
            return refused === 'counted' ? 'within' : 'cap-reached';
          }
        }),
});
