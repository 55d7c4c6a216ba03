import { expect, test } from '@jest/globals';
import { aimAtPoolUser } from '../../../../../domain/incidents/containment/aims/aim-at-pool-user.ts';
import type { ContainmentFacts } from '../../../../../domain/incidents/containment/index.ts';

const PLACE = { account: '000000000000', region: 'eu-central-1' };
const POOL = 'eu-central-1_x';
const ARN = `arn:aws:cognito-idp:${PLACE.region}:${PLACE.account}:userpool/${POOL}`;
const customer = { type: 'CognitoUser', name: 'customer-1' };
const target = { pool: POOL, user: 'customer-1', ...PLACE };
const pool = { type: 'AwsCognitoUserPool', uid: ARN };

const rows: [string, Partial<ContainmentFacts>, unknown[]][] = [
  ['a user of the pool', { principals: [customer] }, [{ kind: 'target', target }]],
  ['whoever is no user of a pool', { principals: [{ ...customer, type: 'IAMUser' }] }, [refused('no-target')]],
  ['nobody', {}, [refused('no-target')]],
  [
    'a user, but of which pool?',
    { principals: [customer], resources: [{ type: 'Other', uid: 'x' }] },
    [refused('no-target')],
  ],
  [
    'a user held already',
    { principals: [customer], held: [{ id: 'disable-pool-user', target }] },
    [refused('already-contained')],
  ],
];

function refused(reason: string) {
  return { kind: 'refused', reason };
}

test.each(rows)('%s', (_, facts, aims) => {
  expect(aimAtPoolUser({ ...PLACE, resources: [pool], principals: [], held: [], ...facts })).toEqual(aims);
});
