import type { Target } from '../target.ts';
import type { ActionWords } from './action-words.ts';

const user = ({ user: name = '(unknown)', pool = '(unknown)' }: Target): string => `user ${name} of pool ${pool}`;

export const POOL_USER_WORDS: ActionWords = {
  what: (target) => `Disable ${user(target)} and sign it out everywhere.`,
  rehearsed: 'The user exists and its pool is not on the protected list.',
  release: 'The user may sign in again if it could before; its old sessions do not come back.',
  restored: (target) => `Whether ${user(target)} may sign in is as before.`,
  remediated: (target) => `Whether ${user(target)} may sign in is as before; nothing taken earlier works again.`,
};
