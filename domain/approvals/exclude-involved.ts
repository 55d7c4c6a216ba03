import type { Purpose } from '../../contracts/config/approvals.ts';
import type { SignalPrincipal } from '../../contracts/signal.ts';
import type { IncidentState } from '../incidents/index.ts';
import type { Exclusion } from '../people/index.ts';

/** All names and ids by which the signals know somebody. */
const idsOf = (principals: readonly SignalPrincipal[]): string[] =>
  principals.flatMap(({ name, uid, credentialUid }) => [name, uid, credentialUid]).filter((id) => id !== undefined);

/**
 * Who may not answer: those whose events led here, of a proposal also who proposed it, of a class or a receipt also who
 * reported it (`reporters`, as actors of the journal), and whom the case is about.
 */
export const excludeInvolved = (
  purpose: Purpose,
  { requesters, proposal }: Pick<IncidentState, 'requesters' | 'proposal'>,
  principals: readonly SignalPrincipal[],
  reporters: readonly string[] = [],
): Exclusion => {
  const isProposal = purpose === 'dismissal' || purpose === 'severity-lowering';
  const proposers = isProposal && proposal !== undefined ? [proposal.proposedBy] : [];
  const reported = reporters.map((actor) => actor.replace('person:', ''));
  return { requesters: [...requesters, ...proposers, ...reported], principals: idsOf(principals) };
};
