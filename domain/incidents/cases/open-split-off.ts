import { personal } from '../../shared/journal/index.ts';
import type { Fact } from '../../shared/journal/index.ts';
import type { IncidentState } from '../state.ts';
import { involvedThere } from './involved-there.ts';
import type { SplitOff } from './split-facts.ts';

/** What the parent knows: its state and sealed contents by ref. */
export type Parent = { state: IncidentState; revealed: ReadonlyMap<string, string> };

type Leaving = Pick<SplitOff, 'resources' | 'principals'>;

const inherited = (parent: Parent, { resources, principals }: Leaving): Record<string, unknown> => {
  const { state, revealed } = parent;
  const { id, times, severity, findingTypes, requesters, restrictedTo, heldUntil } = state;
  return {
    from: id,
    detectedAt: times.detectedAt,
    resources: resources.length === 0 ? [state.resource] : resources,
    findingTypes,
    principals: principals.flatMap(({ ref, voice }) => {
      const text = revealed.get(ref);
      return text === undefined ? [] : [{ principal: personal(text), ...(voice === undefined ? {} : { voice }) }];
    }),
    ...involvedThere(parent),
    requesters,
    ...(severity === undefined ? {} : { severity: { level: severity.level, highest: severity.highest } }),
    ...(restrictedTo === undefined ? {} : { restrictedTo }),
    ...(heldUntil === undefined ? {} : { heldUntil }),
  };
};

/**
 * The first event of an incident that was part of another: since when the bank knew, who may see it and who must not decide are
 * the parent's, so that no clock begins later because a case was divided.
 */
export const openSplitOff = (parent: Parent, leaving: Leaving): Fact => {
  const { state, revealed } = parent;
  const { origin, title, source, account, region, findingType, findingUid, signalUid, severityId, isActive } = state;
  const { occurredAt, firstSignalAt, awareAt } = state.times;
  return {
    type: 'incidents.incident-opened',
    data: {
      ...{ origin, title, source, account, region, findingType, findingUid, signalUid, severityId, isActive },
      resource: leaving.resources.at(-1) ?? state.resource,
      description: personal(revealed.get(state.description.ref) ?? '(erased)'),
      ...(occurredAt === undefined ? {} : { earliestActivityAt: occurredAt }),
      firstSignalAt,
      ...(awareAt === undefined ? {} : { awareAt }),
      ...(state.exercise === undefined ? {} : { exercise: state.exercise }),
      inherited: inherited(parent, leaving),
    },
  };
};
