import { personal } from '../../shared/journal/index.ts';
import type { Decision } from '../../shared/journal/index.ts';
import type { StoredRef } from '../evidence/stored-evidence.ts';
import type { Change, Proof, Released, ReleaseReason } from './containment-action.ts';
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
export const containmentVerified = (action: string, proof: Proof): Decision =>
  event('incidents.containment-verified', { ...proof, action });

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

const isUnderWay = (status: string): boolean => status === 'intended' || status === 'left-to-people';

/** Why an action cannot be released; undefined when it can. */
export const whyNotReleasable = (incident: ReleaseFacts, { action, reason }: ReleaseRequest): string | undefined => {
  const found = findAction(incident.containment, action);
  if (found?.captured === undefined) return `action ${action} touched nothing`;
  if (found.status === 'released') return `action ${action} is already released`;
  if (isUnderWay(found.status) && incident.status === 'open') return `action ${action} is just being carried out`;
  if (found.status === 'release-intended' && found.reason !== reason)
    return `its release as ${String(found.reason)} has begun`;
  return undefined;
};

/** The incident, as far as a release looks at it. */
export type ReleaseFacts = { status: string; containment?: ContainmentState | undefined };

/**
 * Before a release. Refused when others changed what was captured, unless the person has seen the changes and says so.
 * A release begun for one reason cannot go on for another: a deleted key cannot be restored.
 */
export const intendRelease = (
  incident: ReleaseFacts | undefined,
  request: ReleaseRequest,
  changes: readonly Change[],
): Decision => {
  if (incident === undefined) return { kind: 'refused', reason: 'there is no such incident' };
  const reason = whyNotReleasable(incident, request);
  if (reason !== undefined) return { kind: 'refused', reason };
  if (findAction(incident.containment, request.action)?.status === 'release-intended') return { kind: 'nothing' };
  if (changes.length > 0 && !request.override)
    return { kind: 'refused', reason: `others changed ${String(changes.length)} things since the capture` };
  const shown = personal(JSON.stringify(changes));
  const { note, ...said } = request;
  return event('incidents.release-intended', { ...said, note: personal(note), changes: shown });
};

/** The release, read back. The new key's secret is nowhere in it. */
export const containmentReleased = (action: string, reason: ReleaseReason, released: Released): Decision => {
  const { replacement, proof } = released;
  return event('incidents.containment-released', {
    ...proof,
    action,
    reason,
    ...(replacement === undefined
      ? {}
      : { replacement: { accessKey: personal(replacement.accessKey), secretArn: replacement.secretArn } }),
  });
};
