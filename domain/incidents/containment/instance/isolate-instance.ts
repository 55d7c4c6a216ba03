import * as z from 'zod/mini';
import type { Effects } from '../blast-radius.ts';
import type { Act, ContainmentHold, ContainmentRelease } from '../containment-action.ts';
import { settingsPort } from '../settings-action.ts';
import type { CapturedSettings, SettingsRule, SettingsStore } from '../settings-action.ts';

/** Stands for the one security group of its network that lets nothing in and nothing out. */
export const QUARANTINE_GROUP = 'holdfast-quarantine';

/** What joins an EC2 instance to everything else. */
export const InstanceSettings = z.object({
  /** Security groups by network interface, in order. */
  groups: z.record(z.string(), z.array(z.string())),
  /** ARN of its instance profile. */
  profile: z.nullable(z.string()),
  isTerminationProtected: z.boolean(),
  /** Name of the auto scaling group it serves in. */
  autoScaling: z.nullable(z.string()),
  /** Target groups (ARN) that send it traffic, and on which port; in order. */
  targets: z.array(z.object({ group: z.string(), port: z.int() })),
});
export type InstanceSettings = z.infer<typeof InstanceSettings>;

export const InstanceContext = z.object({ kind: z.string(), state: z.string(), volumes: z.array(z.string()) });
export type InstanceContext = z.infer<typeof InstanceContext>;

export type InstanceStore = SettingsStore<InstanceSettings, InstanceContext>;

/** Port: snapshots of volumes. Errors: UnavailableError, RefusedError, NotFoundError. */
export interface SnapshotTaker {
  /** Starts one of each volume that has none under this mark; does not wait for them. Repeatable. */
  start(target: Readonly<Record<string, string>>, volumes: readonly string[], mark: string): Promise<void>;
}

const effects = ({ target, settings, context }: CapturedSettings<InstanceSettings, InstanceContext>): Effects => ({
  stops: [
    `all traffic of instance ${target['instance'] ?? ''} (${context.kind}, ${context.state}), flows under way included.`,
    ...(settings.profile === null ? [] : [`new credentials from its instance profile ${settings.profile}.`]),
    ...(settings.autoScaling === null ? [] : [`its service in auto scaling group ${settings.autoScaling}.`]),
    ...settings.targets.map(({ group, port }) => `traffic from target group ${group} to port ${String(port)}.`),
  ],
  goesOn: [
    'the programs on it, and their memory: it is not stopped.',
    'credentials of its role that were handed out before, until they expire: revoking sessions is an act of its own.',
  ],
  notes: [
    `Snapshots are started first of: ${context.volumes.join(', ') || 'no volume'}.`,
    'Between its own groups and the quarantine it passes through one that lets everything through, for a moment: that alone cuts flows which are tracked.',
  ],
});

const isolation: SettingsRule<InstanceSettings, InstanceContext> = {
  settings: InstanceSettings,
  context: InstanceContext,
  contained: ({ groups }) => ({
    groups: Object.fromEntries(Object.keys(groups).map((one) => [one, [QUARANTINE_GROUP]])),
    profile: null,
    isTerminationProtected: true,
    autoScaling: null,
    targets: [],
  }),
  effects,
  proof: ({ groups, profile, isTerminationProtected, autoScaling, targets }) => ({
    network: Object.values(groups).every((all) => all.join() === QUARANTINE_GROUP) ? 'quarantine' : 'connected',
    instanceProfile: profile === null ? 'none' : 'associated',
    terminationProtection: isTerminationProtected ? 'on' : 'off',
    autoScaling: autoScaling === null ? 'out' : 'in service',
    targetGroups: String(targets.length),
  }),
};

/** Cuts an instance off from everything and keeps it for the investigation. Snapshots of its volumes come first, and stay. */
export const isolateInstance = (
  store: InstanceStore,
  snapshots: SnapshotTaker,
): ContainmentHold & ContainmentRelease => {
  const port = settingsPort(isolation, store);
  const captured = z.object({
    takenAt: z.string(),
    target: z.record(z.string(), z.string()),
    context: InstanceContext,
  });
  return {
    ...port,
    act: async (act: Act) => {
      const { target, context, takenAt } = captured.parse(act.captured);
      await snapshots.start(target, context.volumes, takenAt);
      await port.act(act);
    },
  };
};
