import { SNSClient } from '@aws-sdk/client-sns';

let client: SNSClient | undefined;
export const sns = (): SNSClient => (client ??= new SNSClient({}));
