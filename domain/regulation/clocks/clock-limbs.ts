import type { ObligationClock } from '../../../contracts/config/obligations.ts';
import { initialNotificationLimbs } from './initial-notification.ts';
import type { Limb } from './limb.ts';

/** When a clock began: what opened the duty, and when the entity became aware. UTC. */
export type ClockStart = { triggeredAt: string; awareAt: string };

/** The limbs of a clock; of the initial notification the trigger is the classification as major. */
export const limbsOf = (clock: ObligationClock, start: ClockStart): Limb[] => {
  switch (clock.kind) {
    case 'dora-initial':
      return initialNotificationLimbs({ awareAt: start.awareAt, classifiedAt: start.triggeredAt });
    case 'after':
      return [{ from: clock.from === 'awareness' ? start.awareAt : start.triggeredAt, length: { hours: clock.hours } }];
    case 'months-after':
      return [{ from: start.triggeredAt, length: { months: clock.months } }];
  }
};
