import { personal } from '../../shared/journal/index.ts';
import type { Decision } from '../../shared/journal/index.ts';
import type { IncidentState } from '../state.ts';

/** To whom command is handed over, and where things stand in the outgoing commander's own words. */
export type HandOver = { to: string; summary: string };

/**
 * Asks the successor to take command. Until they, or whoever is asked after them, accept, command stays where it is.
 */
export const proposeHandOver =
  ({ to, summary }: HandOver) =>
  (state: IncidentState | undefined): Decision => {
    if (state?.status !== 'open') return { kind: 'refused', reason: 'the incident is not open' };
    if (state.handOver !== undefined) return { kind: 'refused', reason: 'another hand-over waits for its successor' };
    if (state.commander === to) return { kind: 'refused', reason: `${to} commands already` };
    const { commander: from, handOvers = 0 } = state;
    return {
      kind: 'event',
      type: 'incidents.hand-over-proposed',
      data: { round: handOvers + 1, to, ...(from === undefined ? {} : { from }), summary: personal(summary) },
    };
  };
