const MILLISECONDS = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.\d+Z$/;

/** One JSON line on stdout. Moments are UTC without milliseconds; what is undefined is left out. */
export const printLine = (value: object): void =>
  console.log(
    JSON.stringify(value, (_key, inner: unknown) =>
      typeof inner === 'string' ? inner.replace(MILLISECONDS, '$1Z') : inner,
    ),
  );
