/** A whole JSON text that is a moment: a quote inside a text has a backslash before it, never what opens a value. */
const MILLISECONDS = /(?<=^|[[{,:])"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.\d+Z"(?!:)/g;

/** A value as one line of JSON. Moments are UTC without milliseconds; what is undefined is left out. */
export const jsonLine = (value: object): string => JSON.stringify(value).replace(MILLISECONDS, '"$1Z"');

/** One JSON line on stdout. */
export const printLine = (value: object): void => console.log(jsonLine(value));
