import { expect, test } from '@jest/globals';
import type { SignalPrincipal } from '../../../../../contracts/signal.ts';
import { aimOutside } from '../../../../../domain/incidents/containment/aims/aim-outside.ts';

const PLACE = { account: '000000000000', region: 'eu-central-1' };
const planned = {
  action: 'manual' as const,
  risk: 'low' as const,
  name: 'lock-vpn',
  about: 'principal' as const,
  who: 'responder' as const,
  steps: ['Lock the account.'],
  undo: ['Unlock it.'],
  proof: 'The list of locked accounts.',
};
const arnOf = (principal: SignalPrincipal): string | undefined => {
  const principals = [principal];
  const [aim] = aimOutside({ ...PLACE, resources: [], principals, held: [], remotes: [] }, planned);
  return aim?.kind === 'target' ? aim.target['arn'] : aim?.reason;
};

test.each<[string, SignalPrincipal, string]>([
  ['a user', { type: 'IAMUser', name: 'anna' }, 'arn:aws:iam::000000000000:user/anna'],
  ['a role', { type: 'Role', name: 'worker' }, 'arn:aws:iam::000000000000:role/worker'],
  [
    'a session, by its role: as the protected list knows it',
    { type: 'AssumedRole', name: 'x', uid: 'arn:aws:sts::111111111111:assumed-role/break-glass/x' },
    'arn:aws:iam::111111111111:role/break-glass',
  ],
  ['root, who is never touched', { type: 'Root', name: 'root' }, 'protected'],
  [
    'whom IAM does not know',
    { type: 'DatabaseUser', name: 'app', uid: 'db/app' },
    'arn:aws:holdfast:eu-central-1:000000000000:DatabaseUser/app',
  ],
])('names %s', (_, principal, expected) => {
  expect(arnOf(principal)).toBe(expected);
});
