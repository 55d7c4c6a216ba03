import * as z from 'zod/mini';
import { Id, OptionalId } from './text.ts';

/** What EventBridge puts around every event. Account ids are not held to 12 digits: a label, not a promise. */
export const Envelope = z.object({
  id: Id,
  'detail-type': z.string(),
  source: z.string(),
  account: Id,
  region: OptionalId,
  time: z.string(),
  resources: z.optional(z.nullable(z.array(z.unknown()))),
  detail: z.record(z.string(), z.unknown()),
});
export type Envelope = z.infer<typeof Envelope>;

/** The first resource the envelope names, if it is a text. */
export const firstResource = (event: Envelope): string | undefined =>
  event.resources?.find((resource) => typeof resource === 'string');
