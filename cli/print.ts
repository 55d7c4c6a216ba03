const MILLISECONDS = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.\d+Z$/;

/** A value as one line of JSON. Moments are UTC without milliseconds; what is undefined is left out. */
export const jsonLine = (value: object): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'string' ? inner.replace(MILLISECONDS, '$1Z') : inner,
  );

/** One JSON line on stdout. */
export const printLine = (value: object): void => console.log(jsonLine(value));
