import type { Decision } from '../../../shared/journal/index.ts';
import type { IncidentState } from '../../state.ts';
import type { Judgement } from './judge-plan.ts';

/** Whether a signature may cover the plan that counts now, and nobody has looked yet. */
export const isToBeJudged = ({ containment }: Pick<IncidentState, 'containment'>): boolean =>
  containment?.approval === 'pending' && containment.isSigned === true;

/**
 * The judgement about a plan as an event: carried out without asking, or asked about after all and why. It is made once;
 * what people were asked about meanwhile is theirs.
 */
export const authoriseContainment =
  (round: number, judgement: Judgement) =>
  (state: IncidentState | undefined): Decision => {
    if (state?.status !== 'open') return { kind: 'refused', reason: 'the incident is not open' };
    if (state.containment?.round !== round || !isToBeJudged(state)) return { kind: 'nothing' };
    return judgement.kind === 'covered'
      ? {
          kind: 'event',
          type: 'incidents.containment-pre-authorised',
          data: { round, covers: judgement.covers },
        }
      : {
          kind: 'event',
          type: 'incidents.pre-authorisation-not-used',
          data: { round, reasons: judgement.reasons },
        };
  };
