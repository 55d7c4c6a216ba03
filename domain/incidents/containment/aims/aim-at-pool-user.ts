import type { SignalPrincipal, SignalResource } from '../../../../contracts/signal.ts';
import { aimAt, refuse } from '../aim.ts';
import type { Aim, AimRule, ContainmentFacts } from '../aim.ts';
import { isSameTarget } from '../target.ts';

/** How a signal names a user of a Cognito pool; the pool is the resource that the incident is about. */
const TYPE = 'CognitoUser';
const POOL = 'AwsCognitoUserPool';

const aimOf = (pool: SignalResource, { name }: SignalPrincipal, { account, region, held }: ContainmentFacts): Aim => {
  const target = { pool: (pool.name ?? pool.uid).replace(/.*\//, ''), user: name, account, region };
  const isHeld = held.some((one) => one.id === 'disable-pool-user' && isSameTarget(one.target, target));
  return isHeld ? refuse('already-contained') : aimAt(target);
};

/** Every user of the pool whom the signals named. Parts: `pool`, `user`, `account`, `region`. */
export const aimAtPoolUser: AimRule = (facts) => {
  const pools = facts.resources.filter(({ type }) => type === POOL);
  const users = facts.principals.filter(({ type }) => type === TYPE);
  const aims = pools.flatMap((pool) => users.map((user) => aimOf(pool, user, facts)));
  return aims.length === 0 ? [refuse('no-target')] : aims;
};
