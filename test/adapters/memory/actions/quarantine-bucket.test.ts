import { quarantineBucket } from '../../../../domain/incidents/containment/index.ts';
import type { BucketSettings } from '../../../../domain/incidents/containment/index.ts';
import { containmentActionSuite } from '../../actions/containment-action-suite.ts';
import { memoryActionWorld } from '../../actions/memory-action-world.ts';

const worldWith = (settings: BucketSettings) => () =>
  memoryActionWorld(quarantineBucket, {
    target: { bucket: 'statements', account: '000000000000', region: 'eu-central-1' },
    seen: {
      arn: 'arn:aws:s3:::statements',
      settings,
      context: { keepsAccess: ['arn:aws:iam::*:role/break-glass*'], isPublic: false },
    },
    meddled: { publicAccessBlock: null, policy: '{"Statement":[]}' },
  });

containmentActionSuite('quarantine-bucket, in memory', worldWith({ publicAccessBlock: null, policy: null }));
containmentActionSuite(
  'quarantine-bucket with a policy, in memory',
  worldWith({
    publicAccessBlock: {
      blockPublicAcls: true,
      ignorePublicAcls: false,
      blockPublicPolicy: false,
      restrictPublicBuckets: true,
    },
    policy: '{"Statement": [ ]}',
  }),
);
