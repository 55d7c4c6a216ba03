import { personal } from '../../shared/journal/index.ts';
import type { Decision } from '../../shared/journal/index.ts';
import type { StoredRef } from '../evidence/stored-evidence.ts';
import type { Change } from './changes-since.ts';
import type { Released, ReleaseReason, Verification } from './containment-action.ts';
import { findAction, nextAction } from './containment-state.ts';
import type { ContainmentState } from './containment-state.ts';

const event = (type: Extract<Decision, { kind: 'event' }>['type'], data: Record<string, unknown>): Decision => ({
  kind: 'event',
  type,
  data,
});

/** Before the act. Only what people approved, and only the plan they approved, may ever be intended. */
export const intendContainment = (
  state: ContainmentState | undefined,
  action: string,
  captured: StoredRef,
): Decision =>
  nextAction(state)?.key === action && findAction(state, action)?.status === 'planned'
    ? event('incidents.containment-intended', { action, captured })
    : { kind: 'refused', reason: `action ${action} is not approved or not due` };

/** What reading back said. Not effective (yet) is no result: the step tries again. */
export const containmentVerified = (
  action: string,
  { accessKey, olderSessionsDeniedBefore }: Extract<Verification, { kind: 'effective' }>,
): Decision => event('incidents.containment-verified', { action, accessKey, olderSessionsDeniedBefore });

export type FailedStep = 'capture' | 'act' | 'verify';

/** The result when an action could not be carried out. An action with a result keeps it. */
export const containmentFailed = (
  state: ContainmentState | undefined,
  action: string,
  failure: { step: FailedStep; reason: string },
): Decision => {
  const status = findAction(state, action)?.status;
  if (status !== 'planned' && status !== 'intended') return { kind: 'nothing' };
  return event('incidents.containment-failed', { action, ...failure });
};

/** What a person asks for: which action, why, and whether changes made by others are accepted. */
export type ReleaseRequest = { action: string; reason: ReleaseReason; note: string; override: boolean };

/**
 * Before a release. Refused when others changed what was captured, unless the person has seen the changes and says so.
 * A release begun for one reason cannot go on for another: a deleted key cannot be restored.
 */
export const intendRelease = (
  state: ContainmentState | undefined,
  request: ReleaseRequest,
  changes: readonly Change[],
): Decision => {
  const found = findAction(state, request.action);
  if (found?.captured === undefined) return { kind: 'refused', reason: `action ${request.action} touched nothing` };
  if (found.status === 'released') return { kind: 'refused', reason: `action ${request.action} is already released` };
  if (found.status === 'release-intended')
    return found.reason === request.reason
      ? { kind: 'nothing' }
      : { kind: 'refused', reason: `its release as ${String(found.reason)} has begun` };
  if (changes.length > 0 && !request.override)
    return { kind: 'refused', reason: `others changed ${String(changes.length)} things since the capture` };
  const { action, reason, note, override } = request;
  const shown = personal(JSON.stringify(changes));
  return event('incidents.release-intended', { action, reason, note: personal(note), changes: shown, override });
};

/** The release, read back. The new key's secret is nowhere in it. */
export const containmentReleased = (action: string, reason: ReleaseReason, released: Released): Decision => {
  const { replacement, ...rest } = released;
  return event('incidents.containment-released', {
    action,
    reason,
    ...rest,
    ...(replacement === undefined
      ? {}
      : { replacement: { accessKey: personal(replacement.accessKey), secretArn: replacement.secretArn } }),
  });
};
