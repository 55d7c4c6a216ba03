import type { SignalPrincipal, SignalResource } from '../../../../contracts/signal.ts';
import { aimAt, refuse } from '../aim.ts';
import type { Aim, AimRule, ContainmentFacts } from '../aim.ts';
import { isRoot, principalBehind } from './aim-at-principals.ts';
import type { PlannedContainment } from '../../../../contracts/config/playbook.ts';

type Outside = Extract<PlannedContainment, { name: string }>;

/** Whom it is about in a word, and as the protected list names it. */
type Subject = { subject: string; arn: string };

const ofResource = ({ name, uid, type }: SignalResource, { account, region }: ContainmentFacts): Subject => ({
  subject: name ?? uid,
  arn: uid.startsWith('arn:') ? uid : `arn:aws:holdfast:${region}:${account}:${type}/${uid}`,
});

/** As the protected list names users and roles, and not by a session; who is neither, by a name of ours. */
const ofPrincipal = (principal: SignalPrincipal, facts: ContainmentFacts): Subject => {
  const { type, name } = principal;
  if (isRoot(principal)) return { subject: name, arn: `arn:aws:iam::${facts.account}:root` };
  const { kind, name: role, account } = principalBehind(principal, facts) ?? {};
  return kind === undefined
    ? { subject: name, arn: `arn:aws:holdfast:${facts.region}:${facts.account}:${type}/${name}` }
    : { subject: name, arn: `arn:aws:iam::${account ?? facts.account}:${kind}/${role ?? name}` };
};

const subjectsOf = ({ about }: Outside, facts: ContainmentFacts): Subject[] => {
  if (about === 'resource') return facts.resources.map((one) => ofResource(one, facts));
  if (about === 'principal') return facts.principals.map((one) => ofPrincipal(one, facts));
  return [{ subject: 'the incident', arn: `arn:aws:holdfast:${facts.region}:${facts.account}:account` }];
};

const aimOf = (planned: Outside, one: Subject, { account, region, held }: ContainmentFacts): Aim => {
  if (one.arn.endsWith(':root')) return refuse('protected');
  const { action, name } = planned;
  const isHeld = held.some(({ id, target }) => id === action && target['name'] === name && target['arn'] === one.arn);
  if (isHeld) return refuse('already-contained');
  // What people approve is what is done, whatever becomes of the playbook meanwhile.
  return aimAt({ name, ...one, account, region, order: JSON.stringify(planned) });
};

/**
 * Whom or what an action outside AWS is about. Parts: `name`, `subject`, `arn`, `account`, `region`, and `order`: the action as
 * the playbook has it (JSON).
 */
export const aimOutside: AimRule = (facts, planned) => {
  if (planned === undefined || !('name' in planned)) return [refuse('no-target')];
  const subjects = new Map(subjectsOf(planned, facts).map((one) => [one.arn, one]));
  return subjects.size === 0 ? [refuse('no-target')] : [...subjects.values()].map((one) => aimOf(planned, one, facts));
};
