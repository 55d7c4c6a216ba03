import type { SignalPrincipal } from '../../../../contracts/signal.ts';
import { aimAt, refuse } from '../aim.ts';
import type { Aim, AimRule, ContainmentFacts } from '../aim.ts';

/** AWS names temporary credentials so (IAM reference, unique identifiers). They cannot be deactivated. */
const TEMPORARY_PREFIX = 'ASIA';

const aimOf = (principal: SignalPrincipal, { account, held }: ContainmentFacts): Aim => {
  const accessKey = principal.credentialUid;
  if (accessKey === undefined) return refuse('no-target');
  if (principal.type.toLowerCase() === 'root') return refuse('protected');
  if (accessKey.startsWith(TEMPORARY_PREFIX)) return refuse('temporary-credential');
  const isHeld = held.some(({ id, target }) => id === 'deactivate-access-key' && target['accessKey'] === accessKey);
  return isHeld ? refuse('already-contained') : aimAt({ user: principal.name, accessKey, account });
};

/** The long-term access key of everybody whom the signals named. */
export const aimAtAccessKey: AimRule = (facts) =>
  facts.principals.length === 0 ? [refuse('no-target')] : facts.principals.map((one) => aimOf(one, facts));
