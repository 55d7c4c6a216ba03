import { expect, it, test } from '@jest/globals';
import { aimAtPrincipals } from '../../../../../domain/incidents/containment/aims/aim-at-principals.ts';
import type { ContainmentFacts } from '../../../../../domain/incidents/containment/index.ts';

const ACCOUNT = '000000000000';
const REGION = 'eu-central-1';
const OTHER = '111111111111';

const facts = (change: Partial<ContainmentFacts>): ContainmentFacts => ({
  account: ACCOUNT,
  region: REGION,
  resources: [{ type: 'AwsIamAccessKey', uid: 'AKIA0000000000000001' }],
  principals: [],
  held: [],
  ...change,
});
const aim = aimAtPrincipals('revoke-sessions');
const role = (name: string, account = ACCOUNT) => ({
  kind: 'target',
  target: { kind: 'role', name, account, region: REGION },
});
const refused = (reason: string) => ({ kind: 'refused', reason });

test.each([
  ['AssumedRole', 'worker', 'AROA0000000000000001:session', role('worker')],
  ['AssumedRole', 'session', `arn:aws:sts::${OTHER}:assumed-role/worker/session`, role('worker', OTHER)],
  ['Role', 'worker', `arn:aws:iam::${ACCOUNT}:role/teams/payments/worker`, role('worker')],
  ['Unknown', `arn:aws:sts::${ACCOUNT}:assumed-role/worker/i-0`, undefined, role('worker')],
  ['IAMUser', 'anna', undefined, { ...role('anna'), target: { ...role('anna').target, kind: 'user' } }],
  ['Root', 'root', undefined, refused('protected')],
  ['DatabaseUser', 'app', 'db/app', refused('no-target')],
  ['AWSService', 'config.amazonaws.com', undefined, refused('no-target')],
  ['AssumedRole', 'AROA0000000000000001:session', 'AROA0000000000000001:session', refused('no-target')],
])('%s %s (%s)', (type, name, uid, expected) => {
  const principal = { type, name, ...(uid === undefined ? {} : { uid }) };
  expect(aim(facts({ principals: [principal] }))).toEqual([expected]);
});

it('aims once at a role that several sessions were taken from', () => {
  const principals = ['one', 'two'].map((session) => ({
    type: 'AssumedRole',
    name: 'worker',
    uid: `AROA0000000000000001:${session}`,
    credentialUid: `ASIA${session}`,
  }));
  expect(aim(facts({ principals }))).toEqual([role('worker')]);
});

it('has nothing to aim at without a principal', () => {
  expect(aim(facts({}))).toEqual([refused('no-target')]);
});

it('leaves alone what is held already, by this action only', () => {
  const principals = [{ type: 'AssumedRole', name: 'worker' }];
  const { target } = role('worker');
  expect(aim(facts({ principals, held: [{ id: 'revoke-sessions', target }] }))).toEqual([refused('already-contained')]);
  expect(aim(facts({ principals, held: [{ id: 'deny-principal', target }] }))).toEqual([role('worker')]);
});
