import { SQSClient } from '@aws-sdk/client-sqs';

let client: SQSClient | undefined;

/** One client per process, made at first use. The region's address is the queue's; a local one may be spelt otherwise in its URL. */
export const sqs = (): SQSClient => (client ??= new SQSClient({ useQueueUrlAsEndpoint: false }));
