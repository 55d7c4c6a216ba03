import type { RecordedFact } from '../../shared/journal/index.ts';
import { after, MINUTE } from '../../shared/time.ts';
import * as z from 'zod/mini';
import type { IncidentState } from '../state.ts';

const Holding = z.object({ since: z.string(), until: z.string() });

/** What green checks come to: recovered once they were so for the whole hold time, seen at its beginning, between, and at its end. */
export type Verdict = { kind: 'recovered' } | { kind: 'holding'; since: string; until: string };

/** `now` is UTC ISO 8601. Without a hold time green once is enough. */
export const judgeHold = (
  { recoveryHold }: Pick<IncidentState, 'recoveryHold'>,
  holdMinutes: number,
  now: string,
): Verdict => {
  if (holdMinutes === 0) return { kind: 'recovered' };
  if (recoveryHold === undefined) return { kind: 'holding', since: now, until: after(now, holdMinutes * MINUTE) };
  const { since, until } = recoveryHold;
  return now >= until ? { kind: 'recovered' } : { kind: 'holding', since, until };
};

/** The checks were green, and wait for their next turn. */
export const recoveryHolding = (state: IncidentState, fact: RecordedFact): IncidentState => {
  const { since, until } = Holding.parse(fact.data);
  return { ...state, recoveryHold: { since, until, isDue: false } };
};

/** What went red or is new ends the hold: it begins anew with the next green checks. */
export const withoutHold = ({ recoveryHold: _, ...rest }: IncidentState): IncidentState => rest;
