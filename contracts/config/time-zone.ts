import * as z from 'zod/mini';

const isZone = (text: string): boolean => {
  // An offset is a time zone to Intl, but knows of no summer time.
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(text)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
};

/** An IANA time zone, `Europe/Berlin`. */
export const TimeZone = z.string('is missing').check(z.refine(isZone, 'must be an IANA time zone, as Europe/Berlin'));
