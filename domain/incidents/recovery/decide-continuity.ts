import * as z from 'zod/mini';
import type { EventType } from '../../../contracts/events.ts';
import { personal } from '../../shared/journal/index.ts';
import type { Decision, RecordedFact } from '../../shared/journal/index.ts';
import type { IncidentState } from '../state.ts';

type Incident = IncidentState | undefined;
const NOT_OPEN: Decision = { kind: 'refused', reason: 'the incident is not open' };

const isActive = ({ continuity }: IncidentState): boolean =>
  continuity !== undefined && continuity.stoodDownAt === undefined;

/**
 * A person decides that the bank goes on by its continuity plan. `plan`: its name.
 * @law 2025/302 field 2.9
 */
export const activateContinuity =
  (plan: string, reason: string) =>
  (state: Incident): Decision => {
    if (state?.status !== 'open') return NOT_OPEN;
    if (isActive(state)) return { kind: 'refused', reason: `${state.continuity?.plan ?? ''} is active already` };
    return { kind: 'event', type: 'incidents.continuity-activated', data: { plan, reason: personal(reason) } };
  };

/** A person decides that the bank works as before again. Recovery is verified after it. */
export const standContinuityDown =
  (reason: string) =>
  (state: Incident): Decision => {
    if (state?.status !== 'open') return NOT_OPEN;
    if (!isActive(state)) return { kind: 'refused', reason: 'no continuity plan is active' };
    const plan = state.continuity?.plan ?? '';
    return { kind: 'event', type: 'incidents.continuity-stood-down', data: { plan, reason: personal(reason) } };
  };

const Activated = z.object({ plan: z.string() });

/** What was recovered before it was activated has to be shown again. */
const activated = (state: IncidentState, { data, actor, occurredAt }: RecordedFact): IncidentState => {
  const { recoveredAt: _, ...times } = state.times;
  const { recoveryHold: _hold, ...rest } = state;
  return { ...rest, times, continuity: { plan: Activated.parse(data).plan, by: actor, activatedAt: occurredAt } };
};

/** The checks that were red for it are looked at again at once. */
const stoodDown = (state: IncidentState, { occurredAt }: RecordedFact): IncidentState =>
  state.continuity === undefined
    ? state
    : { ...state, isRecoveryRed: false, continuity: { ...state.continuity, stoodDownAt: occurredAt } };

/** What follows from decisions on continuity, by event. */
export const CONTINUITY_EVOLUTIONS: Partial<
  Record<EventType, (state: IncidentState, fact: RecordedFact) => IncidentState>
> = {
  'incidents.continuity-activated': activated,
  'incidents.continuity-stood-down': stoodDown,
};
