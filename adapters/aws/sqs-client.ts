import { SQSClient } from '@aws-sdk/client-sqs';

let client: SQSClient | undefined;

/** One client per process, made at first use. */
export const sqs = (): SQSClient => (client ??= new SQSClient({}));
