import * as z from 'zod/mini';
import { SEVERITY_ID } from '../../../contracts/signal.ts';
import { InvalidInputError } from '../../shared/errors.ts';
import type { Normaliser } from '../draft.ts';
import { readAs } from '../read-event.ts';
import { lastPart } from '../resource-names.ts';
import { OptionalId, Prose } from '../text.ts';

// A restore tells its outcome as `status` and knows the recovery point where others know the resource.
const Detail = z.object({
  backupJobId: OptionalId,
  copyJobId: OptionalId,
  restoreJobId: OptionalId,
  state: OptionalId,
  status: OptionalId,
  resourceArn: OptionalId,
  recoveryPointArn: OptionalId,
  resourceType: OptionalId,
  creationDate: OptionalId,
  statusMessage: Prose,
});

// A job that somebody stopped or that never began leaves nothing to restore, as one that broke.
const FAILURES: ReadonlySet<string> = new Set(['FAILED', 'ABORTED', 'EXPIRED', 'PARTIAL']);

/** `Backup Job State Change` -> Backup; likewise Restore and Copy. */
const kindOf = (detailType: string): string => detailType.split(' ')[0] ?? detailType;

const required = (value: string | undefined, field: string): string => {
  if (value === undefined) throw new InvalidInputError(`detail.${field}`, 'is missing');
  return value;
};

/** Backup, restore and copy jobs of AWS Backup: a signal for each that failed; every other state is no news. */
export const readBackup: Normaliser = (event) => {
  const detail = readAs(Detail, event.detail, 'detail');
  const state = required(detail.state ?? detail.status, 'state');
  if (!FAILURES.has(state)) return [];
  const kind = kindOf(event['detail-type']);
  const job = required(detail.backupJobId ?? detail.copyJobId ?? detail.restoreJobId, `${kind.toLowerCase()}JobId`);
  const resourceArn = required(detail.resourceArn ?? detail.recoveryPointArn, 'resourceArn');
  const name = lastPart(resourceArn);
  const { resourceType = 'Unknown' } = detail;
  return [
    {
      finding: {
        uid: job,
        type: `${kind}Job/${state}`,
        title: `${kind} of ${resourceType} ${name} ${state.toLowerCase()}`,
        description: detail.statusMessage,
      },
      severityId: SEVERITY_ID.high,
      firstSeen: detail.creationDate,
      resource: { type: resourceType, uid: resourceArn, name },
    },
  ];
};
