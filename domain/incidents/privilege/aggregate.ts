import * as z from 'zod/mini';
import { SealedContent } from '../../../contracts/journal-event.ts';
import type { Aggregate, RecordedFact } from '../../shared/journal/index.ts';
import type { PrivilegeState } from './privilege-state.ts';

const Opened = z.object({ incidentId: z.string(), admitted: z.array(z.string()) });
const Added = z.object({ key: z.string(), content: SealedContent });

const evolve = (state: PrivilegeState | undefined, fact: RecordedFact): PrivilegeState => {
  if (state === undefined) {
    const { incidentId, admitted } = Opened.parse(fact.data);
    const openedBy = fact.actor.replace('person:', '');
    return { id: fact.aggregateId, incidentId, openedBy, admitted, items: [] };
  }
  if (fact.type !== 'incidents.privileged-item-added') return state;
  return { ...state, items: [...state.items, { ...Added.parse(fact.data), by: fact.actor }] };
};

/** The journal of a privileged stream. Nothing in it is ever due, and no list of incidents shows it. */
export const privilegeAggregate: Aggregate<PrivilegeState> = {
  area: 'incidents',
  evolve,
  wakeAt: () => undefined,
  status: () => 'privileged',
};
