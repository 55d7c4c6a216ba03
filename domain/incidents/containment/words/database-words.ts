import type { ActionWords } from './action-words.ts';

const databaseOf = ({ database = '(unknown)' }: Readonly<Record<string, string>>): string => `database ${database}`;

export const DATABASE_WORDS: ActionWords = {
  what: (target) => `Take a snapshot of ${databaseOf(target)} and stop it.`,
  rehearsed: 'The database exists and is not on the protected list.',
  release: 'A database that was running is started again; the snapshot stays.',
  restored: (target) => `What ran of ${databaseOf(target)} before runs again.`,
  remediated: (target) => `What ran of ${databaseOf(target)} before runs again.`,
};
