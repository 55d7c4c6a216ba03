import * as z from 'zod/mini';
import { OUTPUT } from '../../../contracts/outputs.ts';
import type { Application } from './application.ts';
import { until } from './until.ts';

const Peeked = z.object({
  Body: z.string(),
  MessageAttributes: z.optional(z.record(z.string(), z.object({ StringValue: z.optional(z.string()) }))),
});
const Answer = z.object({
  messages: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.array(Peeked)))),
});

/** A message as it lies in a queue, its attributes by name. */
export type Lying = { body: string; attributes: Record<string, string> };

/** What lies in a queue and carries the mark in its body. Nothing is received, so that it stays where it is. */
export const lyingIn = async ({ cloud }: Application, queueUrl: string, mark: string): Promise<Lying[]> => {
  const url = `${cloud.endpoint}/_ministack/sqs/messages?QueueUrl=${encodeURIComponent(queueUrl)}`;
  const { messages } = Answer.parse(await (await fetch(url)).json());
  return Object.values(messages)
    .flatMap((regions) => Object.values(regions))
    .flatMap((queues) => Object.values(queues))
    .flat()
    .filter(({ Body }) => Body.includes(mark))
    .map(({ Body, MessageAttributes = {} }) => ({
      body: Body,
      attributes: Object.fromEntries(
        Object.entries(MessageAttributes).map(([name, { StringValue = '' }]) => [name, StringValue]),
      ),
    }));
};

/** Waits until everything with the mark was taken out of the signals' queue: a batch is deleted after it was recorded. */
export const untilTaken = (app: Application, mark: string): Promise<boolean> =>
  until(
    `the queue to hold nothing of ${mark}`,
    async () => (await lyingIn(app, app.outputs[OUTPUT.signalsQueue] ?? '', mark)).length === 0,
  );
