import type { ContainmentActionId } from '../../../../contracts/config/playbook.ts';
import type { SignalPrincipal } from '../../../../contracts/signal.ts';
import { aimAt, refuse } from '../aim.ts';
import type { Aim, AimRule, ContainmentFacts } from '../aim.ts';
import type { PrincipalKind } from '../principal/principal.ts';
import { isSameTarget } from '../target.ts';
import type { Target } from '../target.ts';

/** CloudTrail's userIdentity.type, as GuardDuty and Security Hub repeat it, and the types of ASFF and OCSF resources. */
const KINDS: Readonly<Record<string, PrincipalKind>> = {
  iamuser: 'user',
  awsiamuser: 'user',
  user: 'user',
  role: 'role',
  assumedrole: 'role',
  awsiamrole: 'role',
};

/** `arn:aws:sts::<account>:assumed-role/<role>/<session>`, `arn:aws:iam::<account>:role/<path>/<role>`, and a user's. */
const ARN = /^arn:[^:]+:(?:iam|sts)::(?<account>\d{12}):(?<what>user|role|assumed-role)\/(?<rest>.+)$/;

/** IAM's unique id of a principal (AIDA…, AROA…, with a session's name): no call looks one up by it. */
const UNIQUE_ID = /^A[A-Z]{3}[A-Z0-9]{12,}(:|$)/;

type Named = { kind: PrincipalKind; name: string; account: string };

const ofArn = (arn: string): Named | undefined => {
  const groups = ARN.exec(arn)?.groups;
  if (groups === undefined) return undefined;
  const { account = '', what, rest = '' } = groups;
  const name = what === 'assumed-role' ? rest.replace(/\/.*/, '') : rest.replace(/.*\//, '');
  return { kind: what === 'user' ? 'user' : 'role', name, account };
};

/** The user or role behind whom a signal names; undefined where it is neither, or only IAM's unique id is known. */
export const principalBehind = (
  { type, name, uid = '' }: SignalPrincipal,
  { account }: Pick<ContainmentFacts, 'account'>,
): Named | undefined => {
  const named = ofArn(uid) ?? ofArn(name);
  if (named !== undefined) return named;
  const kind = KINDS[type.toLowerCase()];
  return kind === undefined || UNIQUE_ID.test(name) ? undefined : { kind, name, account };
};

/** Nobody takes an account's root user away from the bank. */
export const isRoot = ({ type }: SignalPrincipal): boolean => type.toLowerCase() === 'root';

const aimOf = (id: ContainmentActionId, principal: SignalPrincipal, facts: ContainmentFacts): Aim => {
  if (isRoot(principal)) return refuse('protected');
  const behind = principalBehind(principal, facts);
  if (behind === undefined) return refuse('no-target');
  const target: Target = { ...behind, region: facts.region };
  const isHeld = facts.held.some((one) => one.id === id && isSameTarget(one.target, target));
  return isHeld ? refuse('already-contained') : aimAt(target);
};

/** The IAM user or role behind everybody whom the signals named, each once. Parts: `kind`, `name`, `account`, `region`. */
export const aimAtPrincipals =
  (id: ContainmentActionId): AimRule =>
  (facts) => {
    const aims = facts.principals.map((one) => aimOf(id, one, facts));
    const distinct = new Map(aims.map((aim) => [JSON.stringify(aim), aim]));
    return aims.length === 0 ? [refuse('no-target')] : [...distinct.values()];
  };
