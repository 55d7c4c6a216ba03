import * as z from 'zod/mini';
import type { Decision } from '../../shared/journal/index.ts';
import type { Backup } from './backup.ts';
import { Comparison } from './compare-restore.ts';
import type { VerificationState } from './verification-aggregate.ts';

/** The round an execution works on: its own when it has one running, otherwise the next. */
export const roundOf = (state: VerificationState | undefined, execution: string): number =>
  state?.status === 'running' && state.execution === execution ? state.round : (state?.round ?? 0) + 1;

/** Starts a round. One that an execution left running is given up: its steps write nothing any more. */
export const startVerification =
  (table: string, { round, execution }: { round: number; execution: string }) =>
  (state: VerificationState | undefined): Decision =>
    (state?.round ?? 0) < round
      ? { kind: 'event', type: 'continuity.verification-started', data: { table, round, execution } }
      : { kind: 'nothing' };

/** What a verification came to: equal, different, or stopped by an error before it could be compared. */
export const Finding = z.union([
  Comparison,
  z.object({ kind: z.literal('stopped'), error: z.string(), cause: z.string() }),
]);
export type Finding = z.infer<typeof Finding>;

const STOPPED: Record<string, string> = {
  UnavailableError: 'the restored table did not become ready in time',
  'States.Timeout': 'a step did not answer in time',
};

/** What an error of ours says; Step Functions hands it on as JSON. */
const messageOf = (cause: string): string | undefined => {
  const said = /"errorMessage"\s*:\s*"((?:[^"\\]|\\.){1,300})/.exec(cause)?.[1];
  return said?.replaceAll('\\"', '"');
};

/** Why a verification is red, in words for people; undefined when it is green. */
export const reasonOf = (finding: Finding): string | undefined => {
  if (finding.kind === 'same') return undefined;
  if (finding.kind === 'different') return finding.reason;
  const { error, cause } = finding;
  const said = ['NotFoundError', 'RefusedError'].includes(error) ? messageOf(cause) : undefined;
  return said ?? STOPPED[error] ?? `the verification ended with ${error}`;
};

/** The verdict of a round: whatever is not proven equal is red. */
export const settleVerification =
  (round: number, finding: Finding, backup: Backup | undefined) =>
  (state: VerificationState | undefined): Decision => {
    if (state?.round !== round) return { kind: 'refused', reason: `round ${round} is not the current one` };
    if (state.status !== 'running') return { kind: 'nothing' };
    const reason = reasonOf(finding);
    const compared =
      finding.kind === 'stopped'
        ? {}
        : { method: finding.method, expected: finding.expected, restored: finding.restored };
    const data = { round, backup, ...compared, reason };
    return reason === undefined
      ? { kind: 'event', type: 'continuity.verification-passed', data }
      : { kind: 'event', type: 'continuity.verification-failed', data };
  };
