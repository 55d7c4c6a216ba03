import { SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Application } from './application.ts';

/** Subscribes to a topic; answers how to read when each of its messages came, in seconds since 1970. */
export const subscribeTo = async ({ cloud }: Application, TopicArn: string): Promise<() => Promise<number[]>> => {
  const sqs = new SQSClient({});
  const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: 'subscriber-of-asks' }));
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }));
  await new SNSClient({}).send(new SubscribeCommand({ Protocol: 'sqs', Endpoint: Attributes?.QueueArn, TopicArn }));
  return async () => {
    const url = `${cloud.endpoint}/_ministack/sqs/messages?QueueUrl=${encodeURIComponent(QueueUrl)}`;
    const answer = await (await fetch(url)).text();
    return [...answer.matchAll(/"SentTimestamp":\s*([\d.]+)/g)].map(([, at]) => Number(at));
  };
};
