import * as z from 'zod/mini';
import { NOTICE_TEMPLATES } from '../notices/index.ts';
import type { NoticePart, PreviousNotice } from '../notices/index.ts';

// The vault has proved that these are the bytes which the draft wrote.
const Parts = z.array(z.custom<NoticePart>());

/** A notice that went out, from the JSON of its parts; nothing when the template is none of a notice. */
export const keptNotice = (
  template: string,
  json: string,
  received: { submittedAt: string; reference: string },
): { previous?: PreviousNotice } => {
  const known = NOTICE_TEMPLATES.find((name) => name === template);
  return known === undefined
    ? {}
    : { previous: { template: known, parts: Parts.parse(JSON.parse(json)), ...received } };
};
