import { sha256 } from '../../../shared/journal/index.ts';
import { UnavailableError } from '../../../shared/errors.ts';
import type { Effects } from '../blast-radius.ts';
import type {
  Change,
  ContainmentHold,
  ContainmentLook,
  ContainmentRelease,
  Released,
  Verification,
} from '../containment-action.ts';
import type { Target } from '../target.ts';
import { holdPort, lookPort, releasePort } from '../verbs.ts';
import type { LookVerbs } from '../verbs.ts';
import { CapturedOrder, webhookOrder } from './outside-target.ts';

/** What the other system is told; `key`: told twice with the same it does it once. */
export type Order = { verb: 'contain' | 'release'; key: string; requestedAt: string; target: Target };

/** Port: where it is read back what a system did. Errors: UnavailableError. */
export interface OutsideStatus {
  /** What its other host says of the target: `contained`, `released`, or its own word; undefined when it knows no such target. */
  status(target: Target): Promise<string | undefined>;
}

/** Port: a system that acts when it is told to. Errors: UnavailableError. */
export interface OutsideSystem extends OutsideStatus {
  tell(order: Order): Promise<void>;
}

type ActOn = { captured: CapturedOrder; occurredAt: string };

const effects = ({ target, status = '' }: CapturedOrder): Effects => {
  const { name, url, statusUrl } = webhookOrder(target);
  return {
    stops: [`what ${name} at ${new URL(url).host} holds back of ${target['subject'] ?? ''}.`],
    goesOn: ['whatever that system does not see.'],
    notes: [`It is read back at ${new URL(statusUrl).host}. Now it says: ${status}.`],
  };
};

/** The same for every try of one act, and another one for every other. */
const orderOf = ({ captured: { target }, occurredAt }: ActOn, verb: Order['verb']): Order => {
  const { name = '', arn = '' } = target;
  return { verb, key: sha256([name, arn, occurredAt, verb].join('|')), requestedAt: occurredAt, target };
};

const verify = async (system: OutsideStatus, { captured: { target } }: ActOn): Promise<Verification> => {
  const status = await system.status(target);
  return status === 'contained'
    ? { kind: 'effective', proof: { readBackAt: new URL(webhookOrder(target).statusUrl).host } }
    : { kind: 'not-effective', missing: [`the other host says ${status ?? 'nothing'}`] };
};

const changes = async (system: OutsideStatus, { captured: { target, status = '' } }: ActOn): Promise<Change[]> => {
  const is = (await system.status(target)) ?? 'nothing';
  return is === status || is === 'contained' ? [] : [{ what: 'status', was: status, is }];
};

const release = async (system: OutsideSystem, act: ActOn): Promise<Released> => {
  const { target, status: before } = act.captured;
  if (before !== 'contained') await system.tell(orderOf(act, 'release'));
  const status = await system.status(target);
  if (status !== (before === 'contained' ? before : 'released'))
    throw new UnavailableError(`the other host says ${status ?? 'nothing'}`);
  return { proof: { readBackAt: new URL(webhookOrder(target).statusUrl).host } };
};

const lookVerbs = (system: OutsideStatus): LookVerbs<CapturedOrder> => ({
  captured: CapturedOrder,
  read: async (target, now) => {
    const status = await system.status(target);
    return status === undefined ? undefined : { v: 1, takenAt: now, target, status };
  },
  targetOf: ({ target }) => target,
  arnOf: ({ target }) => target['arn'] ?? '',
  effects,
  verify: (act) => verify(system, act),
  changes: (act) => changes(system, act),
});

/** Looking at what another system does needs no word to it. */
export const lookAtSystem = (system: OutsideStatus): ContainmentLook => lookPort(lookVerbs(system));

/** What another system does: told with a key by which it does it once, and believed only at its other host. */
export const webhookAction = (system: OutsideSystem): ContainmentHold & ContainmentRelease => {
  const look = lookVerbs(system);
  return {
    ...holdPort({ ...look, act: (act) => system.tell(orderOf(act, 'contain')) }),
    ...releasePort({ ...look, release: (act) => release(system, act) }),
  };
};
