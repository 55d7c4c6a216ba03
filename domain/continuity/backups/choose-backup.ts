import { DAY } from '../../shared/time.ts';
import type { Backup, BackupRule } from './backup.ts';

export type BackupChoice = { kind: 'use'; backup: Backup } | { kind: 'make' } | { kind: 'none'; reason: string };

const tooOld = ({ createdAt }: Backup, { maxAgeDays }: BackupRule, now: string): boolean =>
  maxAgeDays !== null && Date.parse(now) - Date.parse(createdAt) > maxAgeDays * DAY;

/** The newest backup when it is young enough; otherwise a new one, or the reason why there is nothing to verify. */
export const chooseBackup = (backups: readonly Backup[], rule: BackupRule, now: string): BackupChoice => {
  const newest = [...backups].sort((a, b) => b.createdAt.localeCompare(a.createdAt))[0];
  if (newest !== undefined && !tooOld(newest, rule, now)) return { kind: 'use', backup: newest };
  if (rule.make) return { kind: 'make' };
  const reason =
    newest === undefined ? 'there is no backup' : `the newest backup is of ${newest.createdAt}: too old to rely on`;
  return { kind: 'none', reason };
};
