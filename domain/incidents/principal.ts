import { SignalPrincipal } from '../../contracts/signal.ts';
import type { IncidentState } from './state.ts';

type Named = Pick<IncidentState, 'principal' | 'principals'>;

/** Whom the incident is about, from its sealed contents; undefined when nobody is known or their name was erased. */
export const principalOf = (
  { principal }: Pick<IncidentState, 'principal'>,
  revealed: ReadonlyMap<string, string>,
): SignalPrincipal | undefined => {
  const text = principal === undefined ? undefined : revealed.get(principal.ref);
  return text === undefined ? undefined : SignalPrincipal.parse(JSON.parse(text));
};

/** Everybody whom the signals named, each credential once: all are contained, and none may approve. */
export const principalsOf = ({ principals }: Named, revealed: ReadonlyMap<string, string>): SignalPrincipal[] => {
  const all = principals.flatMap((principal) => principalOf({ principal }, revealed) ?? []);
  return [...new Map(all.map((one) => [one.credentialUid ?? one.name, one])).values()];
};
