import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { openKey, postsKey } from '../../contracts/keys.ts';
import type { Visitor } from '../../domain/approvals/index.ts';
import { numberOf, textOf } from './attributes.ts';
import { batchGet } from './batch-get.ts';
import { dynamo } from './client.ts';

/** Longer than any report looks back. */
const KEEP_OPENS_SECONDS = 400 * 86_400;
const KEEP_POSTS_SECONDS = 3600;

const secondsAfter = (now: string, seconds: number): { N: string } => ({
  N: String(Math.floor(Date.parse(now) / 1000) + seconds),
});

/** Whose link of which question. */
export type Visited = { approvalId: string; personId: string };

const keyOf = ({ pk, sk }: { pk: string; sk: string }) => ({ pk: { S: pk }, sk: { S: sk } });

/** Counts that a link was opened, by whom it seems to be. Beside every journal: opening a link changes nothing. */
export const countOpen = async (table: string, visited: Visited, visitor: Visitor, now: string): Promise<void> => {
  const first = visitor === 'person' ? ', firstPersonAt = if_not_exists(firstPersonAt, :now)' : '';
  await dynamo().send(
    new UpdateItemCommand({
      TableName: table,
      Key: keyOf(openKey(visited.approvalId, visited.personId)),
      UpdateExpression: `ADD ${visitor}s :one SET expiresAt = :expiresAt${first}`,
      ExpressionAttributeValues: {
        ':one': { N: '1' },
        ':expiresAt': secondsAfter(now, KEEP_OPENS_SECONDS),
        ...(visitor === 'person' ? { ':now': { S: now } } : {}),
      },
    }),
  );
};

/** Counts a post of a link within a window and answers which it is, from 1. */
export const countPost = async (table: string, visited: Visited, window: number, now: string): Promise<number> => {
  const { Attributes } = await dynamo().send(
    new UpdateItemCommand({
      TableName: table,
      Key: keyOf(postsKey(visited.approvalId, visited.personId, window)),
      UpdateExpression: 'ADD posts :one SET expiresAt = :expiresAt',
      ExpressionAttributeValues: { ':one': { N: '1' }, ':expiresAt': secondsAfter(now, KEEP_POSTS_SECONDS) },
      ReturnValues: 'UPDATED_NEW',
    }),
  );
  return numberOf(Attributes, 'posts');
};

/** How often a link was opened by people and by scanners, and when by a person first (UTC ISO 8601). */
export type Opens = Visited & { persons: number; scanners: number; firstPersonAt?: string };

/** The opens of these links; none for a link that nobody opened. */
export const readOpens = async (table: string, links: readonly Visited[]): Promise<Opens[]> => {
  const keys = links.map(({ approvalId, personId }) => openKey(approvalId, personId));
  const items = await batchGet(table, keys);
  return links.flatMap((link) => {
    const key = openKey(link.approvalId, link.personId);
    const item = items.find((one) => textOf(one, 'pk') === key.pk && textOf(one, 'sk') === key.sk);
    if (item === undefined) return [];
    const firstPersonAt = textOf(item, 'firstPersonAt');
    const counted = { persons: numberOf(item, 'persons'), scanners: numberOf(item, 'scanners') };
    return [{ ...link, ...counted, ...(firstPersonAt === undefined ? {} : { firstPersonAt }) }];
  });
};
