import { GetObjectRetentionCommand, PutObjectRetentionCommand } from '@aws-sdk/client-s3';
import { ENV } from '../../contracts/env.ts';
import type { LockKeeper } from '../../domain/incidents/custody/index.ts';
import { environment } from '../environment.ts';
import { s3 } from './client.ts';
import { s3Error } from './s3-errors.ts';

/** Object Lock of the evidence bucket. S3 itself refuses to shorten a lock in compliance mode. */
export const s3LockKeeper = (): LockKeeper => ({
  extend: async ({ key, versionId }, until) => {
    const object = { Bucket: environment(ENV.evidenceBucket), Key: key, VersionId: versionId };
    const wanted = new Date(until);
    try {
      const { Retention } = await s3().send(new GetObjectRetentionCommand(object));
      if ((Retention?.RetainUntilDate ?? new Date(0)) >= wanted) return;
      const Mode = Retention?.Mode ?? 'GOVERNANCE';
      await s3().send(new PutObjectRetentionCommand({ ...object, Retention: { Mode, RetainUntilDate: wanted } }));
    } catch (error) {
      throw s3Error(error);
    }
  },
});
