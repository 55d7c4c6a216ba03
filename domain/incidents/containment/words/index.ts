import type { ContainmentActionId } from '../../../../contracts/config/playbook.ts';
import type { Target } from '../target.ts';
import type { ActionWords } from './action-words.ts';
import { ADDRESS_WORDS } from './address-words.ts';
import { INSTANCE_WORDS } from './instance-words.ts';
import { BUCKET_WORDS } from './bucket-words.ts';
import { DATABASE_WORDS } from './database-words.ts';
import { MANUAL_WORDS, WEBHOOK_WORDS } from './outside-words.ts';
import { POOL_USER_WORDS } from './pool-user-words.ts';
import { PRINCIPAL_WORDS, SESSION_WORDS } from './principal-words.ts';
import { SECRET_WORDS } from './secret-words.ts';

const named = (target: Target, part: string): string => target[part] ?? '(unknown)';

export const ACTION_WORDS: Readonly<Record<ContainmentActionId, ActionWords>> = {
  'deactivate-access-key': {
    what: (target) =>
      `Deactivate access key ${named(target, 'accessKey')} of user ${named(target, 'user')} and deny this user's older sessions.`,
    rehearsed: 'The key and its user exist and are not on the protected list.',
    release:
      'As a false positive: the captured state is restored. After remediation: a new key, the old one is deleted.',
    restored: (target) =>
      `Access key ${named(target, 'accessKey')} of user ${named(target, 'user')} works again, and the denial of older sessions falls.`,
    remediated: (target) =>
      `Access key ${named(target, 'accessKey')} of user ${named(target, 'user')} is deleted and replaced by a new one.`,
  },
  'throttle-function': {
    what: (target) => `Throttle function ${named(target, 'function')} to zero: Lambda refuses every new call.`,
    rehearsed: 'The function exists and is not on the protected list.',
    release: 'The reserved concurrency that was captured is put back.',
    restored: (target) => `Function ${named(target, 'function')} may be called again as before.`,
    remediated: (target) => `Function ${named(target, 'function')} may be called again as before.`,
  },
  'revoke-sessions': SESSION_WORDS,
  'deny-principal': PRINCIPAL_WORDS,
  'disable-pool-user': POOL_USER_WORDS,
  'rotate-secret': SECRET_WORDS,
  'quarantine-bucket': BUCKET_WORDS,
  'stop-database': DATABASE_WORDS,
  'isolate-instance': INSTANCE_WORDS,
  manual: MANUAL_WORDS,
  webhook: WEBHOOK_WORDS,
  'block-address': ADDRESS_WORDS,
};
