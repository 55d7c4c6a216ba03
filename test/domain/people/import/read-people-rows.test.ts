import { describe, expect, it, test } from '@jest/globals';
import { seedPeople } from '../../../../adapters/config/seeds.ts';
import { checkHeader, readPeopleRows } from '../../../../domain/people/index.ts';
import type { Row } from '../../../../domain/people/index.ts';

const NEW = {
  id: 'responder-9',
  name: 'Responder, night',
  label: 'Night responder',
  roles: 'responder; incident-manager',
  mail: 'night@bank.example',
  phone: '+491713920090',
  language: 'de',
  team: 'security-operations',
  manager: 'ciso-1',
  timeZone: 'Europe/Berlin',
  principals: '',
};
const row = (change: Record<string, string> = {}, line = 2): Row => ({ line, cells: { ...NEW, ...change } });
const read = (rows: Row[], isComplete = false) => readPeopleRows(rows, seedPeople(), isComplete);
const problems = (rows: Row[]): string[] => {
  const answer = read(rows);
  return answer.kind === 'wrong'
    ? answer.problems.map(({ line, field, message }) => `line ${String(line)}, ${field}: ${message}`)
    : [];
};

describe('a table of people', () => {
  it('adds who is new, last', () => {
    const answer = read([row()]);
    expect(answer).toMatchObject({ kind: 'read' });
    const people = answer.kind === 'read' ? answer.people : [];
    expect(people.slice(0, -1)).toEqual(seedPeople());
    expect(people.at(-1)).toMatchObject({
      id: 'responder-9',
      roles: ['responder', 'incident-manager'],
      principals: [],
    });
  });

  it('replaces who is there, in their place; what is left empty is gone', () => {
    const answer = read([row({ id: 'ciso-1', roles: 'ciso', phone: '', manager: '' })]);
    const people = answer.kind === 'read' ? answer.people : [];
    expect(people.map(({ id }) => id)).toEqual(seedPeople().map(({ id }) => id));
    expect(people.find(({ id }) => id === 'ciso-1')).not.toHaveProperty('phone');
  });

  it('is the whole directory when it says so', () => {
    const answer = read([row({ manager: '' })], true);
    expect(answer.kind === 'read' && answer.people.map(({ id }) => id)).toEqual(['responder-9']);
  });

  test.each([
    ['a role there is not', [row({ roles: 'hero' })], /^line 2, roles: must be one of responder, /],
    ['a mail that is none', [row({ mail: 'night' })], /^line 2, mail: must be a mail address/],
    ['no mail', [row({ mail: '' })], /^line 2, mail: must be a mail address/],
    ['a number without its country', [row({ phone: '0171' })], /^line 2, phone: must be a number as/],
    [
      'an id twice',
      [row(), row({ mail: 'b@bank.example', phone: '' }, 7)],
      /^line 7, id: responder-9 stands on line 2/,
    ],
    ['a manager who is nobody', [row({ manager: 'nobody' })], /^line 2, manager: nobody has the id nobody/],
    ["another's mail", [row({ mail: 'ciso@bank.example' })], /^line 2, mail: is also ciso-1's/],
    ["another's number", [row({ phone: '+491713920001' })], /^line 2, phone: is also incident-manager-1's/],
  ])('is refused with %s, by line and field', (_, rows, problem) => {
    expect(problems(rows)).toEqual([expect.stringMatching(problem)]);
  });

  it('names everything that is wrong at once, in the order of the lines', () => {
    const all = problems([row({ mail: 'x' }, 5), row({ id: 'other-1', phone: '1', timeZone: 'Mars' }, 3)]);
    expect(all.map((one) => one.split(':')[0])).toEqual(['line 3, phone', 'line 3, timeZone', 'line 5, mail']);
  });
});

test.each([
  ['is right', Object.keys(NEW), []],
  ['misses a column', Object.keys(NEW).filter((name) => name !== 'mail'), ['mail is missing in the header']],
  ['has one that is none', [...Object.keys(NEW), 'salary'], ['salary is no column']],
  ['has one twice', [...Object.keys(NEW), 'mail'], ['mail is there twice']],
])('a header that %s', (_, header, expected) => {
  const found = checkHeader(header).map(({ line, field, message }) => `${String(line)} ${field} ${message}`);
  expect(found).toEqual(expected.map((one) => expect.stringContaining(`1 ${one}`)));
});
