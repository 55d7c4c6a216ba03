import type { ActionWords } from './action-words.ts';

const instanceOf = ({ instance = '(unknown)' }: Readonly<Record<string, string>>): string => `instance ${instance}`;

export const INSTANCE_WORDS: ActionWords = {
  what: (target) => `Isolate ${instanceOf(target)}: nothing reaches it and it reaches nothing, but it goes on running.`,
  rehearsed: 'The instance exists and is not on the protected list.',
  release:
    'Its security groups, instance profile, termination protection, auto scaling group and target groups are put back; the snapshots stay.',
  restored: (target) => `${instanceOf(target)} is connected again as before.`,
  remediated: (target) => `${instanceOf(target)} is connected again as before.`,
};
