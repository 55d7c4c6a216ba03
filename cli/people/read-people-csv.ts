import { CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod/mini';
import type { Person } from '../../contracts/config/people.ts';
import { checkHeader, readPeopleRows } from '../../domain/people/index.ts';
import type { Row, RowProblem } from '../../domain/people/index.ts';
import { InvalidInputError } from '../../domain/shared/errors.ts';
import { readText } from '../read-input.ts';

const Record = z.object({ info: z.object({ lines: z.int() }), record: z.array(z.string()) });
const Records = z.array(Record);

/** Told at once: who mends a table wants to mend it once. */
const MOST_TOLD = 20;

const refuse = (file: string, problems: readonly RowProblem[]): InvalidInputError => {
  const told = problems
    .slice(0, MOST_TOLD)
    .map(({ line, field, message }) => `line ${String(line)}, ${field}: ${message}`);
  const more = problems.length > told.length ? [`and ${String(problems.length - told.length)} more`] : [];
  return new InvalidInputError(file, [...told, ...more].join('\n  '));
};

const parsed = (file: string): z.infer<typeof Records> => {
  try {
    const found: unknown = parse(readText(file), { bom: true, info: true, skip_empty_lines: true, trim: true });
    return Records.parse(found);
  } catch (error) {
    if (error instanceof CsvError) throw new InvalidInputError(file, error.message);
    throw error;
  }
};

/** The rows of a table (RFC 4180, UTF-8), its header first. Throws InvalidInputError that names lines and fields. */
const readRows = (file: string): Row[] => {
  const [first, ...records] = parsed(file);
  const header = first?.record ?? [];
  const problems = checkHeader(header);
  if (problems.length > 0) throw refuse(file, problems);
  return records.map(({ record, info }) => ({
    line: info.lines,
    cells: Object.fromEntries(header.map((name, index) => [name, record[index] ?? ''])),
  }));
};

/** The directory with a table's people in it. Throws InvalidInputError that names every wrong line and field. */
export const readPeopleCsv = (file: string, before: readonly Person[], isComplete: boolean): Person[] => {
  const answer = readPeopleRows(readRows(file), before, isComplete);
  if (answer.kind === 'wrong') throw refuse(file, answer.problems);
  return answer.people;
};
