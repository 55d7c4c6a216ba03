import type { Purpose } from '../../contracts/config/approvals.ts';
import type { SignalPrincipal } from '../../contracts/signal.ts';
import type { IncidentState } from '../incidents/index.ts';
import type { Exclusion } from '../people/index.ts';

/** All names and ids by which the signals know somebody. */
const idsOf = (principals: readonly SignalPrincipal[]): string[] =>
  principals.flatMap(({ name, uid, credentialUid }) => [name, uid, credentialUid]).filter((id) => id !== undefined);

/** Who may not answer: those whose events led here, of a proposal also who proposed it, and whom the case is about. */
export const excludeInvolved = (
  purpose: Purpose,
  { requesters, proposal }: Pick<IncidentState, 'requesters' | 'proposal'>,
  principals: readonly SignalPrincipal[],
): Exclusion => {
  const isProposal = purpose === 'dismissal' || purpose === 'severity-lowering';
  const proposers = isProposal && proposal !== undefined ? [proposal.proposedBy] : [];
  return { requesters: [...requesters, ...proposers], principals: idsOf(principals) };
};
