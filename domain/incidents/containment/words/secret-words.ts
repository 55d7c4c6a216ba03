import type { Target } from '../target.ts';
import type { ActionWords } from './action-words.ts';

const secret = (target: Target): string => `secret ${target['secret'] ?? '(unknown)'}`;

export const SECRET_WORDS: ActionWords = {
  what: (target) => `Give readers of ${secret(target)} a new version.`,
  rehearsed: 'The secret exists and is not on the protected list.',
  release:
    'As a false positive: the former version is current again, unless a function rotated it. After remediation: the leaked version never comes back.',
  restored: (target) => `The former version of ${secret(target)} is current again, unless a function rotated it.`,
  remediated: (target) => `The new version of ${secret(target)} stays, and the leaked one loses its last label.`,
};
