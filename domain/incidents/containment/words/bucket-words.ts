import type { ActionWords } from './action-words.ts';

const bucketOf = ({ bucket = '(unknown)' }: Readonly<Record<string, string>>): string => `bucket ${bucket}`;

export const BUCKET_WORDS: ActionWords = {
  what: (target) => `Quarantine ${bucketOf(target)}: nobody gets in but Holdfast and the emergency access.`,
  rehearsed: 'The bucket exists and is not on the protected list.',
  release: 'The policy and the block of public access that were captured are put back.',
  restored: (target) => `Whoever got into ${bucketOf(target)} before gets in again.`,
  remediated: (target) => `Whoever got into ${bucketOf(target)} before gets in again.`,
};
