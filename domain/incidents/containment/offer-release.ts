import { personal } from '../../shared/journal/index.ts';
import type { Decision } from '../../shared/journal/index.ts';
import type { IncidentState } from '../state.ts';

const WHY = 'It was carried out without asking, as the CISO signed beforehand. If it was wrong, it can be undone here.';

/** The one action that was carried out without asking, holds, and that nobody speaks of releasing. */
const offerable = ({ containment, release }: IncidentState): string | undefined =>
  containment?.approval === 'pre-authorised' && release === undefined
    ? containment.actions.find(
        ({ key, status }) => status === 'verified' && containment.covers?.some(({ action }) => action === key) === true,
      )?.key
    : undefined;

/** What is contained without asking is offered for release at once: one yes undoes it, silence leaves it. */
export const offerRelease = (state: IncidentState | undefined): Decision => {
  const action = state === undefined ? undefined : offerable(state);
  if (state === undefined || action === undefined) return { kind: 'nothing' };
  const data = { round: (state.releases ?? 0) + 1, action, as: 'false-positive', override: false };
  return {
    kind: 'event',
    type: 'incidents.release-proposed',
    data: { ...data, note: personal(WHY), changes: personal('[]') },
  };
};
