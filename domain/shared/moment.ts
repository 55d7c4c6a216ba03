import * as z from 'zod/mini';

/** An ISO 8601 time with its offset, read as UTC: a time without an offset is a guess and refused. */
export const Moment = z.pipe(
  z.iso.datetime({ offset: true }),
  z.transform((text: string) => new Date(text).toISOString()),
);
