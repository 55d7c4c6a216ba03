import { S3Client } from '@aws-sdk/client-s3';

const clients = new Map<string, S3Client>();

/** The client for buckets of a region; S3 answers for no other. */
export const s3In = (region: string): S3Client => {
  const client = clients.get(region) ?? new S3Client({ region, forcePathStyle: true });
  clients.set(region, client);
  return client;
};
