import { KMSClient } from '@aws-sdk/client-kms';

let client: KMSClient | undefined;

/** One client per process, made at first use. */
export const kms = (): KMSClient => (client ??= new KMSClient({}));
