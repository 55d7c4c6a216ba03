import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { readClassificationFacts } from '../../../../domain/regulation/dora/index.ts';
import { EEA_MEMBER_STATES } from '../../../../domain/regulation/eea-member-states.ts';
import { anyFacts, put, QUIET, quiet } from './facts.ts';

type Loose = Record<string, unknown>;

/** Every dotted field of the facts. */
const FIELDS = Object.entries(QUIET).flatMap(([key, value]) =>
  typeof value === 'object' && !Array.isArray(value) ? Object.keys(value).map((inner) => `${key}.${inner}`) : [key],
);

const valueAt = (field: string): unknown => {
  const [outer = '', inner] = field.split('.');
  const value = (QUIET as unknown as Loose)[outer];
  return inner === undefined ? value : (value as Loose)[inner];
};

/** Facts with one field replaced, or left out when there is no value. */
const spoilt = (field: string, ...value: unknown[]): Loose => {
  const [outer = '', inner] = field.split('.');
  const facts = structuredClone(QUIET) as unknown as Loose;
  const holder = inner === undefined ? facts : (facts[outer] as Loose);
  if (value.length === 0) Reflect.deleteProperty(holder, inner ?? outer);
  else holder[inner ?? outer] = value[0];
  return facts;
};

const answerTo = (value: unknown): string => {
  try {
    readClassificationFacts(value);
    return 'good';
  } catch (error) {
    return `${(error as Error).name} ${(error as Error).message}`;
  }
};

test('good facts come back as they are', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      expect(readClassificationFacts(facts)).toEqual(facts);
    }),
  );
});

test.each(FIELDS)('%s must be there', (field) => {
  expect(answerTo(spoilt(field))).toBe(`InvalidInputError ${field}: is missing`);
});

test.each(FIELDS)('%s must be of its own type', (field) => {
  expect(answerTo(spoilt(field, 'text'))).toMatch(`InvalidInputError ${field}: must be `);
});

test.each(FIELDS.filter((field) => typeof valueAt(field) === 'number'))('%s is never negative', (field) => {
  expect(answerTo(spoilt(field, -1))).toBe(`InvalidInputError ${field}: must be >= 0`);
});

test.each(['clients.affected', 'clients.usingService', 'counterparts.affected', 'transactions.affectedCount'])(
  '%s is counted in whole ones',
  (field) => {
    expect(answerTo(spoilt(field, 1.5))).toBe(`InvalidInputError ${field}: must be a whole number`);
  },
);

describe('what else is refused', () => {
  test.each<[string, unknown, string]>([
    ['an unknown field', { ...QUIET, colour: 'red' }, 'colour: is unknown'],
    ['an unknown field inside', put(QUIET, { clients: { lost: 3 } as object }), 'clients.lost: is unknown'],
    [
      'more counterparts than there are',
      quiet({ counterparts: { affected: 101 } }),
      'counterparts.affected: must be <= counterparts.usingService',
    ],
    ['no object', null, 'input: must be an object'],
    ['a list', [QUIET], 'input: must be an object'],
    ['a number as text', quiet({ costsEur: '5' as unknown as number }), 'costsEur: must be a number'],
  ])('%s', (_name, value, message) => {
    expect(answerTo(value)).toBe(`InvalidInputError ${message}`);
  });
  test.each(['UK', 'EL', 'CH', 'de', 'EU'])('%s is no member state', (state) => {
    expect(answerTo({ ...QUIET, memberStates: ['DE', state] })).toMatch(/memberStates\.1: must be one of AT, BE,/);
  });
});

describe('what is lawful', () => {
  it('more clients affected than use the service: beneficiaries count', () => {
    expect(answerTo(quiet({ clients: { affected: 5_000 } }))).toBe('good');
  });
  it('more downtime than duration, a backlog', () => {
    expect(answerTo(quiet({ durationHours: 1, downtimeHours: 3 }))).toBe('good');
  });
  it('averages with decimals', () => {
    expect(answerTo(quiet({ transactions: { dailyAverageCount: 10.5 } }))).toBe('good');
  });
});

test('there are thirty member states, Greece as GR', () => {
  expect(new Set(EEA_MEMBER_STATES).size).toBe(30);
  expect(EEA_MEMBER_STATES).toEqual(expect.arrayContaining(['GR', 'IS', 'LI', 'NO']));
});
