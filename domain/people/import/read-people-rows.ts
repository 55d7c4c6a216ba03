import * as z from 'zod/mini';
import { PeopleConfig, Person } from '../../../contracts/config/people.ts';

/** A record of a table: the line it ends on, and its cells by the names of the header. */
export type Row = { line: number; cells: Record<string, string> };
/** What is wrong, and where: the field is a column of the table. */
export type RowProblem = { line: number; field: string; message: string };
export type ReadRows = { kind: 'read'; people: Person[] } | { kind: 'wrong'; problems: RowProblem[] };

/** The columns there are. Lists are parted by semicolons; what is left empty is not there. */
export const COLUMNS = [
  'id',
  'name',
  'label',
  'roles',
  'mail',
  'phone',
  'privateMail',
  'language',
  'team',
  'manager',
  'timeZone',
  'principals',
] as const;
const REQUIRED: readonly string[] = ['id', 'name', 'label', 'roles', 'mail', 'timeZone'];
const LISTS: readonly string[] = ['roles', 'principals'];

/** What is wrong with a header: line 1. */
export const checkHeader = (header: readonly string[]): RowProblem[] => {
  const known: readonly string[] = COLUMNS;
  const unknown = header.filter((name) => !known.includes(name));
  const missing = REQUIRED.filter((name) => !header.includes(name));
  const twice = header.filter((name, index) => header.indexOf(name) !== index);
  return [
    ...unknown.map((field) => ({ line: 1, field, message: `is no column; there are ${COLUMNS.join(', ')}` })),
    ...missing.map((field) => ({ line: 1, field, message: 'is missing in the header' })),
    ...twice.map((field) => ({ line: 1, field, message: 'is there twice' })),
  ];
};

const listOf = (text: string): string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const entryOf = ({ cells }: Row): Record<string, unknown> => {
  const filled = Object.entries(cells).filter(([, text]) => text.trim() !== '');
  const values = filled.map(([name, text]): [string, unknown] => [
    name,
    LISTS.includes(name) ? listOf(text) : text.trim(),
  ]);
  return { roles: [], principals: [], ...Object.fromEntries(values) };
};

const problemsOf = (row: Row): RowProblem[] => {
  const parsed = z.safeParse(Person, entryOf(row));
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, message }) => ({ line: row.line, field: String(path[0] ?? ''), message }));
};

/** Problems between rows: an id or an address twice, a manager who is nobody. */
const problemsBetween = (people: readonly Person[], lines: ReadonlyMap<string, number>): RowProblem[] => {
  const parsed = z.safeParse(PeopleConfig, { people });
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path: [, index, field], message }) => {
    const person = people[Number(index)];
    const line = lines.get(person?.id ?? '');
    const named = line === undefined ? `${person?.id ?? ''}: ${message}` : message;
    return { line: line ?? 1, field: String(field ?? ''), message: named };
  });
};

const twice = (rows: readonly Row[]): RowProblem[] =>
  rows.flatMap(({ line, cells }, index) => {
    const first = rows.slice(0, index).find((row) => row.cells['id']?.trim() === cells['id']?.trim());
    return first === undefined
      ? []
      : [{ line, field: 'id', message: `${cells['id'] ?? ''} stands on line ${String(first.line)} already` }];
  });

/**
 * The directory as it would be with a table's people in it: who is there by id is replaced, who is new comes last. With
 * `isComplete` whoever the table does not name goes. Everything that is wrong is named by line and field.
 */
export const readPeopleRows = (rows: readonly Row[], before: readonly Person[], isComplete: boolean): ReadRows => {
  const own = [...rows.flatMap(problemsOf), ...twice(rows)];
  if (own.length > 0) return { kind: 'wrong', problems: own.sort((a, b) => a.line - b.line) };
  const read = new Map(rows.map((row) => [row.cells['id']?.trim() ?? '', Person.parse(entryOf(row))]));
  const stay = before.flatMap((person) => read.get(person.id) ?? (isComplete ? [] : [person]));
  const fresh = [...read].filter(([id]) => !before.some((person) => person.id === id)).map(([, person]) => person);
  const people = [...stay, ...fresh];
  const problems = problemsBetween(people, new Map(rows.map(({ line, cells }) => [cells['id']?.trim() ?? '', line])));
  return problems.length > 0 ? { kind: 'wrong', problems } : { kind: 'read', people };
};
