import type { Decision, Fact } from '../../shared/journal/index.ts';
import type { IncidentState } from '../state.ts';

/** What takes two persons waits as a proposal for the second one; there is one proposal at a time. */
export const proposeChange = ({ proposal, proposals }: IncidentState, { type, data }: Fact): Decision =>
  proposal === undefined
    ? { kind: 'event', type, data: { round: proposals + 1, ...data } }
    : { kind: 'refused', reason: 'another proposal waits for its second person' };
