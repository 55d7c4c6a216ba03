import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { FIELD_IDS, FIELDS, instructionOf, nameOf } from '../../../../domain/regulation/reports/index.ts';
import type { FieldType } from '../../../../domain/regulation/reports/index.ts';

const REFERENCE = new URL('../../../../../shared/regulation/its302_fields.json', import.meta.url);

type Row = { id: string; name: string; I: string; M: string; F: string; type: string; list: string; json: string };
type Coded = string | [string, string] | { code: string; parent_4_1?: string; parent_4_2?: string };
type Reference = { fields: Row[]; lists: Record<string, Coded[]> };

const TYPES: Record<FieldType, RegExp> = {
  text: /^text$/,
  lei: /^LEI/,
  email: /^email$/,
  phone: /^phone$/,
  moment: /^datetime UTC$/,
  duration: /^DD:HH:MM$/,
  integer: /^integer$/,
  percent: /^percent$/,
  money: /^monetary$/,
  'yes-no': /^boolean$/,
  choice: /^choice\(1\)/,
  choices: /^choice\(n\)/,
};

const codeOf = (entry: Coded): string => {
  if (typeof entry === 'string') return entry;
  return Array.isArray(entry) ? entry[0] : entry.code;
};
const parentOf = (entry: Coded): string | undefined =>
  typeof entry === 'object' && !Array.isArray(entry) ? (entry.parent_4_1 ?? entry.parent_4_2) : undefined;

describe('the catalogue of fields', () => {
  test('has the 76 fields in the order of the template', () => {
    expect(FIELDS.map(({ id }) => id)).toEqual([...FIELD_IDS]);
    expect(FIELD_IDS).toHaveLength(76);
  });

  test.each(FIELDS.map((row) => [row.id, row] as const))('%s can be asked for', (id, row) => {
    expect(nameOf(id).length).toBeGreaterThan(4);
    expect(nameOf(id, 'de')).not.toBe(nameOf(id));
    expect(instructionOf(id)).toMatch(/^[A-Z].*\.$/);
    expect(row.condition !== undefined).toBe(Object.values(row.flags).includes('C'));
    expect(row.list !== undefined).toBe(row.type.startsWith('choice'));
  });

  test.each(FIELDS.filter(({ list }) => list !== undefined).map(({ id, list }) => [id, list!] as const))(
    'the list of %s holds no code twice, and a label for each',
    (_id, list) => {
      expect(new Set(list.map(({ code }) => code)).size).toBe(list.length);
      expect(list.every(({ label }) => label.en !== '' && label.de !== '')).toBe(true);
    },
  );
});

(existsSync(REFERENCE) ? describe : describe.skip)('the catalogue against the reference of the form', () => {
  const reference = existsSync(REFERENCE)
    ? (JSON.parse(readFileSync(REFERENCE, 'utf8')) as Reference)
    : { fields: [], lists: {} };

  test.each(reference.fields.map((row) => [row.id, row] as const))('%s', (id, expected) => {
    const row = FIELDS.find((each) => each.id === id)!;
    expect(row.flags).toEqual({ initial: expected.I, intermediate: expected.M, final: expected.F });
    expect(row.path).toBe(expected.json);
    expect(expected.type).toMatch(TYPES[row.type]);
    expect(expected.name.replaceAll(/[^a-z]/gi, '')).toContain(nameOf(row.id).replaceAll(/[^a-z]/gi, ''));
    const list = reference.lists[expected.list];
    if (list === undefined) return;
    const codes = row.list!.map(({ code, parent }) => [code, parent]);
    expect(codes).toEqual(list.map((entry) => [codeOf(entry), parentOf(entry)]));
  });
});
