import { IAMClient } from '@aws-sdk/client-iam';

let client: IAMClient | undefined;

/** One client per process, made at first use. IAM is global; adaptive retries because its limits are low. */
export const iam = (): IAMClient => (client ??= new IAMClient({ retryMode: 'adaptive', maxAttempts: 4 }));
