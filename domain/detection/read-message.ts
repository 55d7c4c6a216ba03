import { InvalidInputError } from '../shared/errors.ts';
import type { Reception } from './draft.ts';
import type { Arrival } from './group-signals.ts';
import { normaliseEvent } from './normalise-event.ts';

const parse = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    throw new InvalidInputError('event', 'must be JSON');
  }
};

/** The signals of a message from the queue, each with the event as it came. Errors: InvalidInputError. */
export const readMessage = (body: string, reception: Reception): Arrival[] =>
  normaliseEvent(parse(body), reception).map((signal) => ({ signal, raw: body }));
