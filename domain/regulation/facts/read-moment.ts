const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;

/**
 * A moment in the one spelling that texts can be compared by, UTC to the millisecond; undefined when it is none.
 * `Date.parse` alone takes 30 February for 2 March.
 */
export const readMoment = (text: string): string | undefined => {
  const parsed = MOMENT.test(text) ? Date.parse(text) : NaN;
  const iso = Number.isNaN(parsed) ? undefined : new Date(parsed).toISOString();
  return iso?.startsWith(text.slice(0, 16)) === true ? iso : undefined;
};
