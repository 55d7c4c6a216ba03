import type { ContainmentActionId } from '../../contracts/config/playbook.ts';
import { actionRole, LOOK_ROLE } from '../../contracts/names.ts';
import type { ContainmentHold, ContainmentLook, ContainmentRelease } from '../../domain/incidents/containment/index.ts';
import type { ForEachAction } from './containment-act.ts';
import { loadDenyPrincipal, loadDisablePoolUser, loadRevokeSessions, loadRotateSecret } from './identity-actions.ts';

type Wiring = {
  look: () => Promise<ContainmentLook>;
  hold: () => Promise<ContainmentHold>;
  release: () => Promise<ContainmentRelease>;
};

const KEY_ROLE = actionRole('deactivate-access-key');

const accessKey = async () => {
  const [domain, { awsIdentityReader, awsIdentityStore }, { awsKeySafe }] = await Promise.all([
    import('../../domain/incidents/containment/access-key/deactivate-access-key.ts'),
    import('../../adapters/aws/identity-store.ts'),
    import('../../adapters/aws/key-safe.ts'),
  ]);
  return { ...domain, reader: awsIdentityReader, store: awsIdentityStore, safe: awsKeySafe };
};

/** An action that changes settings: it looks with a role that only reads, and acts with a role of its own. */
const settingsWiring = (
  id: ContainmentActionId,
  load: (role: string) => Promise<ContainmentHold & ContainmentRelease>,
): Wiring => ({
  look: () => load(LOOK_ROLE),
  hold: () => load(actionRole(id)),
  release: () => load(actionRole(id)),
});

const throttle = async (role: string) => {
  const [{ throttleFunction, settingsPort }, { awsFunctionSettings }] = await Promise.all([
    import('../../domain/incidents/containment/index.ts'),
    import('../../adapters/aws/function-settings.ts'),
  ]);
  return settingsPort(throttleFunction, awsFunctionSettings(role));
};

const quarantine = async (role: string) => {
  const [{ quarantineBucket, settingsPort }, { awsBucketSettings }, { keepsAccess }] = await Promise.all([
    import('../../domain/incidents/containment/index.ts'),
    import('../../adapters/aws/bucket-settings.ts'),
    import('../../adapters/config/keeps-access.ts'),
  ]);
  return settingsPort(quarantineBucket, awsBucketSettings(role, keepsAccess()));
};

const stop = async (role: string) => {
  const [{ stopDatabase, settingsPort }, { awsDatabaseSettings }, { readClock }] = await Promise.all([
    import('../../domain/incidents/containment/index.ts'),
    import('../../adapters/aws/database-settings.ts'),
    import('../../adapters/clock.ts'),
  ]);
  return settingsPort(stopDatabase, awsDatabaseSettings(role, readClock));
};

const isolate = async (role: string) => {
  const [{ isolateInstance }, { awsInstanceSettings }, { awsSnapshots }] = await Promise.all([
    import('../../domain/incidents/containment/index.ts'),
    import('../../adapters/aws/instance/instance-settings.ts'),
    import('../../adapters/aws/instance/snapshots.ts'),
  ]);
  return isolateInstance(awsInstanceSettings(role), awsSnapshots(role));
};

const block = async (role: string) => {
  const [{ blockAddress }, { awsBlockLists }] = await Promise.all([
    import('../../domain/incidents/containment/index.ts'),
    import('../../adapters/aws/address/block-lists.ts'),
  ]);
  return blockAddress(awsBlockLists(role));
};

/** People do it, whichever verb is wanted. */
const byPeople = async () => (await import('../../domain/incidents/containment/index.ts')).manualAction;

/** Another system is read back: whoever only looks holds no key to tell it anything. */
const lookOutside = async (): Promise<ContainmentLook> => {
  const [{ lookAtSystem }, { outsideStatus }] = await Promise.all([
    import('../../domain/incidents/containment/index.ts'),
    import('./outside-status.ts'),
  ]);
  return lookAtSystem(outsideStatus());
};

/** Another system does it. */
const bySystem = async () => {
  const [{ webhookAction }, { outsideSystems }] = await Promise.all([
    import('../../domain/incidents/containment/index.ts'),
    import('./outside-systems.ts'),
  ]);
  return webhookAction(outsideSystems());
};

/** Each action with its adapters, loaded when it is needed: nobody waits for the client of a service that is not asked. */
const WIRING: Readonly<Record<Exclude<ContainmentActionId, 'webhook'>, Wiring>> = {
  'deactivate-access-key': {
    look: async () => {
      const { lookAtAccessKey, reader } = await accessKey();
      return lookAtAccessKey(reader(LOOK_ROLE));
    },
    hold: async () => {
      const { deactivateAccessKey, store } = await accessKey();
      return deactivateAccessKey(store(KEY_ROLE));
    },
    release: async () => {
      const { releaseAccessKey, store, safe } = await accessKey();
      return releaseAccessKey(store(KEY_ROLE), safe());
    },
  },
  'throttle-function': settingsWiring('throttle-function', throttle),
  'revoke-sessions': settingsWiring('revoke-sessions', loadRevokeSessions),
  'deny-principal': settingsWiring('deny-principal', loadDenyPrincipal),
  'disable-pool-user': settingsWiring('disable-pool-user', loadDisablePoolUser),
  'rotate-secret': settingsWiring('rotate-secret', loadRotateSecret),
  'quarantine-bucket': settingsWiring('quarantine-bucket', quarantine),
  'stop-database': settingsWiring('stop-database', stop),
  'isolate-instance': settingsWiring('isolate-instance', isolate),
  'block-address': settingsWiring('block-address', block),
  manual: { look: byPeople, hold: byPeople, release: byPeople },
};

export const lookOf: ForEachAction<ContainmentLook> = (id) => (id === 'webhook' ? lookOutside() : WIRING[id].look());
export const holdOf: ForEachAction<ContainmentHold> = (id) => (id === 'webhook' ? bySystem() : WIRING[id].hold());
export const releaseOf: ForEachAction<ContainmentRelease> = (id) =>
  id === 'webhook' ? bySystem() : WIRING[id].release();
