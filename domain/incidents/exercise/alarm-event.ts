import { EXERCISE_SOURCE, INVENTED_TYPE } from '../../../contracts/exercise.ts';
import type { InventedAlarm } from '../../../contracts/exercise.ts';

/** Where the bank runs: the account and region that an invented alarm is about. */
export type Home = { account: string; region: string };

/** An invented alarm as an event, for an exercise to carry. */
export const inventedEvent = (alarm: InventedAlarm, home: Home): Record<string, unknown> => ({
  source: EXERCISE_SOURCE,
  'detail-type': INVENTED_TYPE,
  ...home,
  detail: alarm,
});

/** A recorded event for an exercise to carry; what it leaves open is home. */
export const recordedEvent = (event: Record<string, unknown>, home: Home): Record<string, unknown> => ({
  ...home,
  ...event,
});
