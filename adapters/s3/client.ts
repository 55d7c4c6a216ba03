import { S3Client } from '@aws-sdk/client-s3';

let client: S3Client | undefined;

/** One client per process, made at first use. Path style works in AWS and where a local cloud has no host per bucket. */
export const s3 = (): S3Client => (client ??= new S3Client({ forcePathStyle: true }));
