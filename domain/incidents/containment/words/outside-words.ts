import type { Target } from '../target.ts';
import type { ActionWords } from './action-words.ts';

const whom = ({ name = '(unknown)', subject = '(unknown)' }: Target): string => `${name} for ${subject}`;

export const MANUAL_WORDS: ActionWords = {
  what: (target) => `People carry out ${whom(target)}: one does it, another confirms it from another source.`,
  rehearsed: 'What it is about is not on the protected list. Nobody has been asked yet.',
  release: 'People are asked to take it back, and other people to confirm that.',
  restored: (target) => `People take back ${whom(target)}.`,
  remediated: (target) => `People take back ${whom(target)}.`,
};

export const WEBHOOK_WORDS: ActionWords = {
  what: (target) => `Another system carries out ${whom(target)}, and is read back at another host.`,
  rehearsed: 'What it is about is not on the protected list. The system was not told yet.',
  release: 'The system is told to take it back, and read back at the other host.',
  restored: (target) => `The system takes back ${whom(target)}.`,
  remediated: (target) => `The system takes back ${whom(target)}.`,
};
