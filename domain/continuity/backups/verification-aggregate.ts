import * as z from 'zod/mini';
import type { Aggregate, RecordedFact } from '../../shared/journal/index.ts';
import { Backup } from './backup.ts';

/** How the verification of a table's backups stands. */
export type VerificationState = {
  table: string;
  /** Counts the verifications from 1; it is their run: a later one fences off the steps of an earlier one. */
  round: number;
  /** The execution that works on the round: its steps that run again find their own round. */
  execution: string;
  status: 'running' | 'passed' | 'failed';
  backup?: Backup | undefined;
  reason?: string | undefined;
  /** The first red round that no green one has followed; names the finding. */
  redSince?: number | undefined;
  /** The red streak that this green round ended. */
  ended?: number | undefined;
};

const Started = z.object({ table: z.string(), round: z.int(), execution: z.string() });
const Settled = z.object({ backup: z.optional(Backup), reason: z.optional(z.string()) });

const evolve = (state: VerificationState | undefined, { type, data }: RecordedFact): VerificationState => {
  if (type === 'continuity.verification-started')
    return { ...Started.parse(data), status: 'running', redSince: state?.redSince };
  if (state === undefined) throw new RangeError(`${type} before the first verification`);
  const settled = { ...state, ...Settled.parse(data) };
  return type === 'continuity.verification-passed'
    ? { ...settled, status: 'passed', ended: state.redSince, redSince: undefined }
    : { ...settled, status: 'failed', redSince: state.redSince ?? state.round };
};

/** The journal of one table's backup verifications. The schedule looks at it, so it never falls due by itself. */
export const verificationAggregate: Aggregate<VerificationState> = {
  area: 'continuity',
  evolve,
  wakeAt: () => undefined,
  status: ({ status }) => `backup-${status}`,
};

/** Id of a table's verification journal among the others of the area. */
export const verificationJournalId = (table: string): string => `backup-${table}`;
