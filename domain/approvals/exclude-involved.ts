import type { Purpose } from '../../contracts/config/approvals.ts';
import type { SignalPrincipal } from '../../contracts/signal.ts';
import { currentRunbook } from '../incidents/index.ts';
import type { IncidentState } from '../incidents/index.ts';
import type { Exclusion } from '../people/index.ts';

/** All names and ids by which the signals know somebody. */
const idsOf = (principals: readonly SignalPrincipal[]): string[] =>
  principals.flatMap(({ name, uid, credentialUid }) => [name, uid, credentialUid]).filter((id) => id !== undefined);

type Proposed = Pick<IncidentState, 'proposal' | 'handOver' | 'release' | 'recovery'>;

/** Who asked for what others decide, by purpose. */
const PROPOSERS: Partial<Record<Purpose, (incident: Proposed) => (string | undefined)[]>> = {
  'hand-over': ({ handOver }) => [handOver?.proposedBy, handOver?.from],
  release: ({ release }) => [release?.proposedBy],
  dismissal: ({ proposal }) => [proposal?.proposedBy],
  'severity-lowering': ({ proposal }) => [proposal?.proposedBy],
  runbook: ({ recovery }) => [currentRunbook(recovery)?.askedBy],
};

/**
 * Who may not answer: those whose events led here, of a proposal also who proposed it, of a class or a receipt also who
 * reported it (`reporters`, as actors of the journal), and whom the case is about.
 */
export const excludeInvolved = (
  purpose: Purpose,
  incident: Pick<IncidentState, 'requesters' | 'proposal' | 'handOver' | 'release' | 'recovery'>,
  principals: readonly SignalPrincipal[],
  reporters: readonly string[] = [],
): Exclusion => {
  // Who was told to lead may have raised it themselves: only who hands over, or asked for it, cannot take it for them.
  const requesters = purpose === 'hand-over' ? [] : incident.requesters;
  const proposers = (PROPOSERS[purpose]?.(incident) ?? []).filter((id) => id !== undefined);
  const reported = reporters.map((actor) => actor.replace('person:', ''));
  return { requesters: [...requesters, ...proposers, ...reported], principals: idsOf(principals) };
};
