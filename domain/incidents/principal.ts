import { SignalPrincipal } from '../../contracts/signal.ts';
import type { IncidentState } from './state.ts';

/** Whom the incident is about, from its sealed contents; undefined when nobody is known or their name was erased. */
export const principalOf = (
  { principal }: Pick<IncidentState, 'principal'>,
  revealed: ReadonlyMap<string, string>,
): SignalPrincipal | undefined => {
  const text = principal === undefined ? undefined : revealed.get(principal.ref);
  return text === undefined ? undefined : SignalPrincipal.parse(JSON.parse(text));
};
