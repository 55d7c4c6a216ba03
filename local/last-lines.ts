import { existsSync, readFileSync } from 'node:fs';

const widest = 300;

/** The last lines of a file, indented to be shown below a sentence; a note when there is no such file. */
export function lastLinesOf(file: string, count = 15): string {
  if (!existsSync(file)) return '  (no log)';
  return lastLines(readFileSync(file, 'utf8'), count);
}

/** The last lines of a text, indented. */
export const lastLines = (text: string, count = 15): string =>
  text
    .trimEnd()
    .split('\n')
    .slice(-count)
    // A minified library can put its whole self into one line of a stack trace.
    .map((line) => `  ${line.length > widest ? `${line.slice(0, widest)} ...` : line}`)
    .join('\n');
