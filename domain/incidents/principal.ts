import * as z from 'zod/mini';
import { SignalPrincipal } from '../../contracts/signal.ts';
import type { IncidentState } from './state.ts';

type Named = Pick<IncidentState, 'principals'>;

/** One person, or several that came over from another incident. */
const Sealed = z.union([SignalPrincipal, z.array(SignalPrincipal)]);

/** Whom the incident is about, from its sealed contents; undefined when nobody is known or their name was erased. */
export const principalOf = (
  { principal }: Pick<IncidentState, 'principal'>,
  revealed: ReadonlyMap<string, string>,
): SignalPrincipal | undefined => {
  const text = principal === undefined ? undefined : revealed.get(principal.ref);
  return text === undefined ? undefined : SignalPrincipal.parse(JSON.parse(text));
};

/** Everybody whom containment is aimed at, each credential once: whom the signals named, without who left in a split. */
export const principalsOf = ({ principals }: Named, revealed: ReadonlyMap<string, string>): SignalPrincipal[] => {
  const all = principals.flatMap((principal) => principalOf({ principal }, revealed) ?? []);
  return [...new Map(all.map((one) => [one.credentialUid ?? one.name, one])).values()];
};

/** Refs of the sealed contents that name somebody involved. */
export const involvedRefs = ({ involved = [], principals }: Named & Pick<IncidentState, 'involved'>): string[] => [
  ...new Set([...involved, ...principals.map(({ ref }) => ref)]),
];

/**
 * Everybody ever named, by every name they were given, whichever incident goes on about them: none of them may see it, decide on
 * it, or lead it, for what was done to them and what is known of them may lie here still.
 */
export const involvedOf = (
  state: Named & Pick<IncidentState, 'involved'>,
  revealed: ReadonlyMap<string, string>,
): SignalPrincipal[] => {
  const all = involvedRefs(state).flatMap((ref) => {
    const text = revealed.get(ref);
    return text === undefined ? [] : Sealed.parse(JSON.parse(text));
  });
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
};
