import * as z from 'zod/mini';
import { SEVERITY_ID } from '../../../contracts/signal.ts';
import type { Normaliser } from '../draft.ts';
import { readAs } from '../read-event.ts';
import { lastPart } from '../resource-names.ts';
import { Id, OptionalId, Prose } from '../text.ts';

const Detail = z.object({
  backupJobId: Id,
  state: Id,
  resourceArn: Id,
  resourceType: OptionalId,
  backupVaultName: OptionalId,
  creationDate: OptionalId,
  statusMessage: Prose,
});

// A backup that somebody stopped or that never began is as missing as one that broke.
const FAILURES: ReadonlySet<string> = new Set(['FAILED', 'ABORTED', 'EXPIRED', 'PARTIAL']);

/** `Backup Job State Change`: a signal for each backup that did not come to be; every other state is no news. */
export const readBackup: Normaliser = (event) => {
  const detail = readAs(Detail, event.detail, 'detail');
  if (!FAILURES.has(detail.state)) return [];
  const name = lastPart(detail.resourceArn);
  const what = [detail.resourceType, name].filter((part) => part !== undefined).join(' ');
  const vault = detail.backupVaultName === undefined ? '' : ` in vault ${detail.backupVaultName}`;
  return [
    {
      finding: {
        uid: detail.backupJobId,
        type: `BackupJob/${detail.state}`,
        title: `Backup of ${what} ${detail.state.toLowerCase()}`,
        description: detail.statusMessage ?? `Backup job ${detail.backupJobId}${vault} ended as ${detail.state}.`,
      },
      severityId: SEVERITY_ID.high,
      firstSeen: detail.creationDate,
      resource: { type: detail.resourceType ?? 'Unknown', uid: detail.resourceArn, name },
    },
  ];
};
