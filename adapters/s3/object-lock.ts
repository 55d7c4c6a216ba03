import type { PutObjectCommandInput } from '@aws-sdk/client-s3';
import { after, DAY } from '../../domain/shared/time.ts';
import { currentStage } from '../config/stage.ts';

/** Mode and end of a lock; the end can later be moved out, never in. */
export type ObjectLock = Required<Pick<PutObjectCommandInput, 'ObjectLockMode' | 'ObjectLockRetainUntilDate'>>;

/** Nobody shortens a production lock, the account's owner included; elsewhere a person with the right may. */
export const objectLock = (now: string): ObjectLock => {
  const { production, lockDays } = currentStage();
  return {
    ObjectLockMode: production ? 'COMPLIANCE' : 'GOVERNANCE',
    ObjectLockRetainUntilDate: new Date(after(now, lockDays * DAY)),
  };
};
