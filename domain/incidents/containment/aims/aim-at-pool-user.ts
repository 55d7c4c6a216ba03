import type { SignalPrincipal } from '../../../../contracts/signal.ts';
import { aimAt, refuse } from '../aim.ts';
import type { Aim, AimRule, ContainmentFacts } from '../aim.ts';
import { isSameTarget } from '../target.ts';

/** How a signal names a user of a Cognito pool; the pool is the resource that the incident is about. */
const TYPE = 'CognitoUser';
const POOL = 'AwsCognitoUserPool';

const aimOf = ({ name }: SignalPrincipal, { account, region, resource, held }: ContainmentFacts): Aim => {
  const pool = (resource.name ?? resource.uid).replace(/.*\//, '');
  const target = { pool, user: name, account, region };
  const isHeld = held.some((one) => one.id === 'disable-pool-user' && isSameTarget(one.target, target));
  return isHeld ? refuse('already-contained') : aimAt(target);
};

/** Every user of the pool whom the signals named. Parts: `pool`, `user`, `account`, `region`. */
export const aimAtPoolUser: AimRule = (facts) => {
  const users = facts.resource.type === POOL ? facts.principals.filter(({ type }) => type === TYPE) : [];
  return users.length === 0 ? [refuse('no-target')] : users.map((one) => aimOf(one, facts));
};
