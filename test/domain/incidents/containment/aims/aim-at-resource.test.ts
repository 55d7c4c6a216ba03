import { expect, test } from '@jest/globals';
import { aimAtResource } from '../../../../../domain/incidents/containment/aims/aim-at-resource.ts';
import { aimAtSecret } from '../../../../../domain/incidents/containment/aims/aim-at-secret.ts';

const PLACE = { account: '000000000000', region: 'eu-central-1' };
const bucket = (name: string) => ({ type: 'AwsS3Bucket', uid: `arn:aws:s3:::${name}`, name });
const aim = aimAtResource('quarantine-bucket', 'AwsS3Bucket', 'bucket');
const facts = { ...PLACE, principals: [], held: [], resources: [bucket('a'), bucket('b')] };
const target = (name: string) => ({ bucket: name, ...PLACE });

test('each resource of the type is aimed at', () => {
  const key = { type: 'AwsIamAccessKey', uid: 'AKIAEXAMPLE' };
  expect(aim({ ...facts, resources: [key, ...facts.resources] })).toEqual([
    { kind: 'target', target: target('a') },
    { kind: 'target', target: target('b') },
  ]);
  expect(aim({ ...facts, resources: [key] })).toEqual([{ kind: 'refused', reason: 'no-target' }]);
});

test('but for what the action holds already', () => {
  expect(aim({ ...facts, held: [{ id: 'quarantine-bucket', target: target('a') }] })).toEqual([
    { kind: 'refused', reason: 'already-contained' },
    { kind: 'target', target: target('b') },
  ]);
});

test('a secret is named by its ARN', () => {
  const uid = 'arn:aws:secretsmanager:eu-central-1:000000000000:secret:payments/db-AbCdEf';
  expect(aimAtSecret({ ...facts, resources: [{ type: 'AwsSecretsManagerSecret', uid, name: 'db-AbCdEf' }] })).toEqual([
    { kind: 'target', target: { secret: uid, ...PLACE } },
  ]);
});
