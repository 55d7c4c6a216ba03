import { principalName } from '../principal/principal.ts';
import type { ActionWords } from './action-words.ts';

export const SESSION_WORDS: ActionWords = {
  what: (target) => `Revoke all sessions of ${principalName(target)} that were taken until now.`,
  rehearsed: 'The principal exists and is not on the protected list.',
  release:
    'As a false positive: the denial falls at once. After remediation: when the last session it stops has expired by itself.',
  restored: (target) => `Sessions of ${principalName(target)} taken before the act work again.`,
  remediated: (target) => `The denial falls once no session of ${principalName(target)} from before the act is alive.`,
};

export const PRINCIPAL_WORDS: ActionWords = {
  what: (target) => `Deny ${principalName(target)} everything, by a permissions boundary.`,
  rehearsed: 'The principal exists and is not on the protected list.',
  release:
    'The permissions boundary that was captured is put back. After remediation, sessions taken until then stay denied.',
  restored: (target) => `What ${principalName(target)} was allowed before, it is allowed again.`,
  remediated: (target) =>
    `What ${principalName(target)} was allowed before, it is allowed again, but in no session taken until now.`,
};
