import type { Order, OutsideSystem, Target } from '../../domain/incidents/containment/index.ts';
import { UnavailableError } from '../../domain/shared/errors.ts';

const idOf = ({ name = '', arn = '', region = '' }: Target): string => [name, arn, region].join('|');

/** A system in memory that acts when it is told to, once for each key. `done`: what it did, in order. */
export const memoryOutsideSystem = (targets: readonly Target[], before = 'released') => {
  const statuses = new Map(targets.map((target) => [idOf(target), before]));
  const known = new Set<string>();
  const done: Order[] = [];
  let left = Number.POSITIVE_INFINITY;
  const tell = (order: Order): void => {
    if (left <= 0) throw new UnavailableError('memory: broken off');
    left -= 1;
    if (known.has(order.key)) return;
    known.add(order.key);
    done.push(order);
    statuses.set(idOf(order.target), order.verb === 'contain' ? 'contained' : 'released');
  };
  const system: OutsideSystem = {
    tell: (order) => Promise.resolve().then(() => tell(order)),
    status: (target) => Promise.resolve(statuses.get(idOf(target))),
  };
  return {
    system,
    done,
    breakAfter: (changes = Number.POSITIVE_INFINITY): void => {
      left = changes;
    },
    /** Somebody else sets what the system says of the target. */
    set: (target: Target, status: string): void => {
      statuses.set(idOf(target), status);
    },
  };
};
