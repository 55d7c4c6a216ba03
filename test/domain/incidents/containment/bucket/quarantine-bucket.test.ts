import { describe, expect, it, test } from '@jest/globals';
import { keepsAccess } from '../../../../../adapters/config/keeps-access.ts';
import { quarantineBucket, quarantinePolicy } from '../../../../../domain/incidents/containment/index.ts';

const ARN = 'arn:aws:s3:::statements';
const NOW = '2026-03-01T10:00:00.000Z';
const LETS_IN = ['arn:*:iam::*:role/holdfast-*'];
const captured = (policy: string | null, isPublic = false) => ({
  v: 1 as const,
  takenAt: NOW,
  target: { bucket: 'statements' },
  arn: ARN,
  settings: { publicAccessBlock: null, policy },
  context: { keepsAccess: LETS_IN, isPublic },
});

describe('the quarantine policy', () => {
  it('denies everything about bucket and objects to all but those named', () => {
    expect(JSON.parse(quarantinePolicy(ARN, LETS_IN))).toMatchObject({
      Statement: [
        {
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          Resource: [ARN, `${ARN}/*`],
          Condition: { ArnNotLike: { 'aws:PrincipalArn': LETS_IN } },
        },
      ],
    });
  });

  it('lets in Holdfast, which puts it back, and the emergency access', () => {
    expect(keepsAccess()).toEqual(
      expect.arrayContaining(['arn:*:iam::*:role/holdfast-*', 'arn:*:iam::*:role/break-glass*']),
    );
    expect(keepsAccess().join()).not.toMatch(/cdk|aws-service-role/);
  });

  it('takes the place of whatever stood there', () => {
    const before = captured('{"Statement":[]}');
    expect(quarantineBucket.contained(before.settings, NOW, before)).toEqual({
      publicAccessBlock: {
        blockPublicAcls: true,
        ignorePublicAcls: true,
        blockPublicPolicy: true,
        restrictPublicBuckets: true,
      },
      policy: quarantinePolicy(ARN, LETS_IN),
    });
  });
});

describe('its blast radius', () => {
  test.each([
    ['no policy', captured(null), 'It has no policy.'],
    ['a policy for nobody', captured('{"Statement":[]}'), 'Its policy names: nobody.'],
    [
      'a policy for several',
      captured('{"Statement":[{"Principal":{"AWS":["one","two"]}},{"Principal":{ "Service" : "logs" }}]}'),
      'Its policy names: one, two, logs.',
    ],
    ['public', captured(null, true), 'The bucket is public now.'],
  ])('of a bucket with %s', (_, before, note) => {
    expect(quarantineBucket.effects(before).notes).toContain(note);
  });
});

test.each([
  [null, null, { publicAccess: 'not blocked', policy: 'none' }],
  [null, '{}', { publicAccess: 'not blocked', policy: 'of the owner' }],
  [
    { blockPublicAcls: true, ignorePublicAcls: true, blockPublicPolicy: true, restrictPublicBuckets: false },
    quarantinePolicy(ARN, LETS_IN),
    { publicAccess: 'not blocked', policy: 'quarantine' },
  ],
  [
    { blockPublicAcls: true, ignorePublicAcls: true, blockPublicPolicy: true, restrictPublicBuckets: true },
    quarantinePolicy(ARN, LETS_IN),
    { publicAccess: 'blocked', policy: 'quarantine' },
  ],
])('proves by what S3 says', (publicAccessBlock, policy, proof) => {
  expect(quarantineBucket.proof({ publicAccessBlock, policy })).toEqual(proof);
});
