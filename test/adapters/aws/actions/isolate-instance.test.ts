import { expect, test } from '@jest/globals';
import { AutoScalingClient } from '@aws-sdk/client-auto-scaling';
import { EC2Client } from '@aws-sdk/client-ec2';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { awsInstanceSettings } from '../../../../adapters/aws/instance/instance-settings.ts';
import { awsSnapshots } from '../../../../adapters/aws/instance/snapshots.ts';
import { ENV } from '../../../../contracts/env.ts';
import { isolateInstance } from '../../../../domain/incidents/containment/index.ts';
import { breakCalls } from '../../actions/break-calls.ts';
import { containmentActionSuite } from '../../actions/containment-action-suite.ts';
import { INSTANCE, recordedInstance } from './recorded-instance.ts';

const NOW = '2026-03-01T10:00:00.000Z';
const place = { account: '000000000000', region: 'eu-central-1' };
const recorded = recordedInstance();
const breakAfter = breakCalls(EC2Client, AutoScalingClient, ElasticLoadBalancingV2Client);
Object.assign(process.env, { [ENV.stage]: 'local', [ENV.region]: place.region });
const port = isolateInstance(awsInstanceSettings('isolate-instance'), awsSnapshots('isolate-instance'));

const makeWorld = () => {
  recorded.renew();
  return Promise.resolve({
    port,
    target: { instance: INSTANCE, ...place },
    missing: { instance: 'i-0not-there', ...place },
    settings: () => {
      const { interfaces, profile, protection, scaling, targets } = recorded.world();
      const groups = Object.entries(interfaces).map(([name, ids]) => [name, ids.toSorted()]);
      const { desired, members } = scaling;
      return Promise.resolve(
        structuredClone({ groups, profile, protection, desired, members: members.toSorted(), targets }),
      );
    },
    leftBehind: () => Promise.resolve(structuredClone(recorded.world().snapshots)),
    breakAfter,
    meddle: () => Promise.resolve((recorded.world().interfaces['eni-2'] = ['sg-of-somebody'])),
  });
};

containmentActionSuite('isolate-instance, recorded answers of EC2, Auto Scaling and Elastic Load Balancing', makeWorld);

const captured = async () => {
  const { target } = await makeWorld();
  const seen = await port.capture(target, NOW);
  if (seen.kind !== 'captured') throw new Error('not captured');
  return { captured: seen.captured, occurredAt: NOW };
};

test('passes through untracked rules into a group without rules, once', async () => {
  const act = await captured();
  await port.act(act);
  await port.act(act);
  const { passed, groups } = recorded.world();
  expect(passed).toEqual(['sg-of-holdfast-untracked', 'sg-of-holdfast-quarantine']);
  expect(groups).toMatchObject([
    { GroupName: 'holdfast-quarantine', IpPermissions: [], IpPermissionsEgress: [] },
    {
      GroupName: 'holdfast-untracked',
      IpPermissions: [{ IpProtocol: '-1' }],
      IpPermissionsEgress: [{ IpProtocol: '-1' }],
    },
  ]);
});

test('a quarantine group that somebody gave a rule holds nothing, and says so', async () => {
  const act = await captured();
  await port.act(act);
  recorded.world().groups[0]?.IpPermissions.push({ IpProtocol: '-1' });
  expect(await port.verify(act)).toEqual({ kind: 'not-effective', missing: ['groups is not as set'] });
});

test('snapshots of all volumes are started before the first cut', async () => {
  const act = await captured();
  breakAfter(2);
  await expect(port.act(act)).rejects.toMatchObject({ name: 'UnavailableError' });
  breakAfter();
  const { snapshots, protection, profile } = recorded.world();
  expect(snapshots).toMatchObject([{ VolumeId: 'vol-1' }, { VolumeId: 'vol-2' }]);
  expect({ protection, isConnected: profile !== null }).toEqual({ protection: false, isConnected: true });
});

test('at the group’s minimum another instance takes its place', async () => {
  const act = await captured();
  recorded.world().scaling.min = 3;
  await port.act(act);
  expect(recorded.world().scaling.desired).toBe(3);
});
