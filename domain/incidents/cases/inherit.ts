import * as z from 'zod/mini';
import type { RecordedFact } from '../../shared/journal/index.ts';
import { namedBy, withInvolved } from '../evolve/opening.ts';
import type { IncidentState } from '../state.ts';
import { Inherited } from './split-facts.ts';

const Opening = z.object({ inherited: z.optional(Inherited) });

const severityOf = ({ severity }: Inherited): Pick<IncidentState, 'severity'> =>
  severity === undefined ? {} : { severity: { ...severity, reasons: [], round: 0 } };

const boundsOf = ({ restrictedTo, heldUntil }: Inherited): Pick<IncidentState, 'restrictedTo' | 'heldUntil'> => ({
  ...(restrictedTo === undefined ? {} : { restrictedTo }),
  ...(heldUntil === undefined ? {} : { heldUntil }),
});

type Names = Pick<IncidentState, 'principal' | 'principals' | 'involved' | 'voices'>;

const namesOf = ({ principals, involved }: Inherited): Names => {
  const named = principals.map(({ principal }) => principal);
  const last = named.at(-1);
  return {
    principals: named,
    ...withInvolved({ principals: named }, [involved]),
    voices: principals.flatMap(({ principal, voice }) => namedBy(principal, voice)),
    ...(last === undefined ? {} : { principal: last }),
  };
};

/** An incident that was part of another begins with what the parent knew; any other as it is. */
export const withInheritance = (state: IncidentState, { data }: RecordedFact): IncidentState => {
  const { inherited } = Opening.parse(data);
  if (inherited === undefined) return state;
  const { from, detectedAt, resources, findingTypes, requesters } = inherited;
  return {
    ...state,
    ...severityOf(inherited),
    ...boundsOf(inherited),
    ...namesOf(inherited),
    splitFrom: from,
    resources,
    findingTypes,
    requesters: [...new Set([...requesters, ...state.requesters])],
    times: { ...state.times, detectedAt },
  };
};
