import { capturedKey } from './captured-key.ts';
import type { CapturedKey } from './captured-key.ts';
import { DENY_POLICY, deniedUntil, denyOlderSessions } from './deny-older-sessions.ts';
import type { Identity, IdentityStore, KeyStatus } from './identity.ts';

/** One change to a user, decided beforehand. */
export type IdentityStep =
  | { do: 'set-key-status'; user: string; accessKey: string; status: KeyStatus }
  | { do: 'put-policy'; user: string; name: string; document: string }
  | { do: 'delete-policy'; user: string; name: string }
  | { do: 'delete-key'; user: string; accessKey: string };

/** Key first, then the sessions: one taken in between would outlive the denial. */
export const planActs = (captured: CapturedKey, occurredAt: string): IdentityStep[] => {
  const user = captured.identity.name;
  return [
    { do: 'set-key-status', user, accessKey: captured.accessKey, status: 'Inactive' },
    { do: 'put-policy', user, name: DENY_POLICY, document: denyOlderSessions(occurredAt) },
  ];
};

const restorePolicy = ({ identity }: CapturedKey): IdentityStep => {
  const previous = identity.inlinePolicies.find(({ name }) => name === DENY_POLICY);
  const policy = { user: identity.name, name: DENY_POLICY };
  return previous === undefined
    ? { do: 'delete-policy', ...policy }
    : { do: 'put-policy', ...policy, document: previous.document };
};

/**
 * A false positive goes back exactly to what was captured: a key that was inactive stays inactive, a policy that stood
 * in our place is put back. A key deleted meanwhile cannot come back.
 */
export const restoreSteps = (captured: CapturedKey, current: Identity): IdentityStep[] => {
  const { id, status } = capturedKey(captured);
  const stillThere = current.keys.some((key) => key.id === id);
  const key: IdentityStep = { do: 'set-key-status', user: captured.identity.name, accessKey: id, status };
  return [...(stillThere ? [key] : []), restorePolicy(captured)];
};

/**
 * After remediation the leaked key is deleted and never revived. The denial falls only when the last session it
 * stops has expired by itself: lifting it earlier would hand the attacker's sessions back.
 */
export const remediationSteps = (captured: CapturedKey, occurredAt: string, now: string): IdentityStep[] => [
  { do: 'delete-key', user: captured.identity.name, accessKey: captured.accessKey },
  ...(now < deniedUntil(occurredAt) ? [] : [restorePolicy(captured)]),
];

/** Carries one step out. Repeatable. */
export const carryOut = (store: IdentityStore, step: IdentityStep): Promise<void> => {
  switch (step.do) {
    case 'set-key-status':
      return store.setKeyStatus(step.user, step.accessKey, step.status);
    case 'put-policy':
      return store.putPolicy(step.user, step.name, step.document);
    case 'delete-policy':
      return store.deletePolicy(step.user, step.name);
    case 'delete-key':
      return store.deleteKey(step.user, step.accessKey);
  }
};
