import { CreateSnapshotCommand, DescribeSnapshotsCommand } from '@aws-sdk/client-ec2';
import type { SnapshotTaker } from '../../../domain/incidents/containment/index.ts';
import { askEc2, instanceClients } from './clients.ts';

/** The tag by which a second try finds what the first has started. */
const MARK = 'holdfast:captured-at';

/** Snapshots of volumes, with the rights of the role named. */
export const awsSnapshots = (role: string): SnapshotTaker => {
  const clientsOf = instanceClients(role);
  return {
    start: async (target, volumes, mark) => {
      const { ec2 } = clientsOf(target);
      const Filters = [{ Name: `tag:${MARK}`, Values: [mark] }];
      const { Snapshots = [] } = await askEc2(() =>
        ec2.send(new DescribeSnapshotsCommand({ OwnerIds: ['self'], Filters })),
      );
      const started = new Set(Snapshots.map(({ VolumeId }) => VolumeId));
      for (const VolumeId of volumes.filter((volume) => !started.has(volume))) {
        const Description = 'Started by Holdfast before the instance was isolated';
        const TagSpecifications = [{ ResourceType: 'snapshot' as const, Tags: [{ Key: MARK, Value: mark }] }];
        await askEc2(() => ec2.send(new CreateSnapshotCommand({ VolumeId, Description, TagSpecifications })));
      }
    },
  };
};
