import { expect, test } from '@jest/globals';
import { takersOf } from '../../../../adapters/aws/principals/trust.ts';

const allow = (Principal: unknown) => ({ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' });

test.each([
  ['one service', allow({ Service: 'ec2.amazonaws.com' }), ['ec2.amazonaws.com']],
  [
    'several, of several kinds',
    [allow({ AWS: ['a', 'b'] }), allow({ Federated: 'saml', Service: 'c' })],
    ['a', 'b', 'saml', 'c'],
  ],
  ['everybody', allow('*'), ['*']],
  ['nobody who is only denied', [{ ...allow('*'), Effect: 'Deny' }], []],
  ['nobody whom it turns inside out', [{ Effect: 'Allow', NotPrincipal: '*' }], []],
  ['nobody, where there is no statement', undefined, []],
])('a trust policy that names %s', (_, Statement, takers) => {
  expect(takersOf(JSON.stringify({ Version: '2012-10-17', Statement }))).toEqual(takers);
});
