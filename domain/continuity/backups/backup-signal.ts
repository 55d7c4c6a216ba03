import type { SentSignal } from '../../../contracts/sent-signal.ts';
import { SEVERITY_ID } from '../../../contracts/signal.ts';
import type { VerificationState } from './verification-aggregate.ts';

const describe = ({ table, status, backup, reason = 'no reason was given' }: VerificationState): string => {
  if (backup === undefined) return `Table ${table} has no backup to rely on: ${reason}.`;
  const which = `Backup ${backup.name} (${backup.createdAt}) of table ${table}`;
  if (status === 'failed') return `${which} was not proven restorable: ${reason}.`;
  return `${which} was restored and equals what was backed up.`;
};

/** A signal's title takes 200 characters, a table's name may have 255. */
const shortName = (table: string): string => table.slice(0, 120);

/**
 * What detection is told of a settled verification: a red one, or the first green one after it, under one finding uid.
 * Undefined when there is nothing to tell. `sentAt` is UTC ISO 8601.
 */
export const backupSignal = (state: VerificationState, sentAt: string): SentSignal | undefined => {
  const { table, status, redSince, ended } = state;
  const isRed = status === 'failed';
  const streak = isRed ? redSince : ended;
  if (status === 'running' || streak === undefined) return undefined;
  return {
    sender: 'verify-backup',
    sentAt,
    finding: {
      uid: `${table}/red-since-${streak}`,
      type: 'Holdfast:Backup/NotRestorable',
      title: isRed
        ? `The backup of ${shortName(table)} cannot be relied on`
        : `The backup of ${shortName(table)} can be restored again`,
      description: describe(state),
    },
    severityId: SEVERITY_ID.high,
    resource: { type: 'AwsDynamoDbTable', uid: table },
    status: isRed ? 'active' : 'resolved',
  };
};
