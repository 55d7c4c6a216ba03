import { publishEvents } from '../../adapters/aws/event-bus.ts';
import { isExercise } from '../../domain/shared/exercise.ts';
import { streamReader } from '../_shared/stream-reader.ts';

/** The outbox: every new journal event goes to the application's bus, at least once, in no order. */
export const handler = streamReader(
  () => async (events) =>
    publishEvents(
      events.map(({ event: { area, aggregateId, seq, type, occurredAt } }) => ({
        area,
        aggregateId,
        seq,
        type,
        occurredAt,
        ...(isExercise(aggregateId) ? { exercise: true as const } : {}),
      })),
    ),
);
