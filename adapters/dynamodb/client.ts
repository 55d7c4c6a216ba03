import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

let client: DynamoDBClient | undefined;

/** One client per process, made at first use so that importing a handler needs no environment. */
export const dynamo = (): DynamoDBClient => (client ??= new DynamoDBClient({}));
