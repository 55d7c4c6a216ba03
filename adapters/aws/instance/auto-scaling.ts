import {
  AttachInstancesCommand,
  DescribeAutoScalingGroupsCommand,
  DescribeAutoScalingInstancesCommand,
  DetachInstancesCommand,
} from '@aws-sdk/client-auto-scaling';
import type { AutoScalingClient } from '@aws-sdk/client-auto-scaling';
import { askScaling } from './clients.ts';

const LEAVING = /^(Detach|Terminat)/;

/** The auto scaling group an instance serves in; null where it serves in none. */
export const autoScalingOf = async (scaling: AutoScalingClient, id: string): Promise<string | null> => {
  const { AutoScalingInstances = [] } = await askScaling(() =>
    scaling.send(new DescribeAutoScalingInstancesCommand({ InstanceIds: [id] })),
  );
  const found = AutoScalingInstances.find(({ LifecycleState = '' }) => !LEAVING.test(LifecycleState));
  return found?.AutoScalingGroupName ?? null;
};

/** The desired capacity goes down with it, so that it goes back up on return; at the minimum another instance takes its place. */
const detach = async (scaling: AutoScalingClient, id: string, group: string): Promise<void> => {
  const { AutoScalingGroups = [] } = await askScaling(() =>
    scaling.send(new DescribeAutoScalingGroupsCommand({ AutoScalingGroupNames: [group] })),
  );
  const { DesiredCapacity = 0, MinSize = 0 } = AutoScalingGroups[0] ?? {};
  await askScaling(() =>
    scaling.send(
      new DetachInstancesCommand({
        AutoScalingGroupName: group,
        InstanceIds: [id],
        ShouldDecrementDesiredCapacity: DesiredCapacity > MinSize,
      }),
    ),
  );
};

/** Takes an instance out of its group (null), or puts it into one. */
export const writeAutoScaling = async (
  scaling: AutoScalingClient,
  id: string,
  wanted: string | null,
): Promise<void> => {
  const now = await autoScalingOf(scaling, id);
  if (now === wanted) return;
  if (now !== null) await detach(scaling, id, now);
  if (wanted === null) return;
  await askScaling(() => scaling.send(new AttachInstancesCommand({ AutoScalingGroupName: wanted, InstanceIds: [id] })));
};
