import middy from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type * as z from 'zod/mini';
import { readClock } from '../../adapters/clock.ts';
import { logger, parseInput } from './step.ts';
import type { Work } from './step.ts';

/**
 * A bus subscriber's entry (rule -> SQS -> function): each message on its own, failed ones reported so that only they
 * come again and end in the dead-letter queue. At least once, in no order: the work deduplicates by its command's key.
 */
export const subscriber = <T extends z.ZodMiniType>(schema: T, wire: () => Work<z.output<T>, void>) => {
  let work: Work<z.output<T>, void> | undefined;
  const run = async (event: SQSEvent, context: Context): Promise<SQSBatchResponse> => {
    work ??= wire();
    const perform = work;
    const now = await readClock();
    const outcomes = await Promise.all(
      event.Records.map(async ({ messageId, body }) => {
        try {
          await perform(parseInput(schema, JSON.parse(body)), { now, request: context.awsRequestId });
          return [];
        } catch (error) {
          logger.error('message failed', { messageId, ...reasonOf(error) });
          return [{ itemIdentifier: messageId }];
        }
      }),
    );
    logger.info('messages done', { count: event.Records.length });
    return { batchItemFailures: outcomes.flat() };
  };
  return Object.assign(middy<SQSEvent, SQSBatchResponse>(run), { wire });
};

const reasonOf = (error: unknown): { name: string; reason: string } =>
  error instanceof Error ? { name: error.name, reason: error.message } : { name: 'unknown', reason: String(error) };
