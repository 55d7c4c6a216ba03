import { describe, expect, it, test } from '@jest/globals';
import { seedOf } from '../../../../adapters/config/seeds.ts';
import { PeopleConfig } from '../../../../contracts/config/people.ts';
import type { Person } from '../../../../contracts/config/people.ts';
import { Rotas } from '../../../../contracts/config/rotas.ts';
import { gainingBy, misfits } from '../../../../domain/people/index.ts';

const people = seedOf('people');
const rotas = seedOf('rotas');
const without = (id: string) => ({ people: people.people.filter((person) => person.id !== id) });
const changed = (id: string, change: Partial<Person>) => ({
  people: people.people.map((person) => (person.id === id ? { ...person, ...change } : person)),
});

describe('what fits together', () => {
  it('is what is deployed', () => {
    expect(misfits({ people, rotas })).toEqual([]);
  });

  test.each([
    [
      'a rota that names who has left',
      { people: without('incident-manager-2'), rotas },
      'rota incident-managers names incident-manager-2, who does not hold the role incident-manager',
    ],
    [
      'a rota that names who has lost the role',
      { people: changed('incident-manager-2', { roles: ['responder'] }), rotas },
      'rota incident-managers names incident-manager-2, who does not hold the role incident-manager',
    ],
    ['a role without anybody', { people: without('ciso-1'), rotas }, 'the role ciso needs 1 at least'],
    [
      'the absence of nobody',
      {
        people,
        rotas: { ...rotas, absences: [{ person: 'nobody', from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' }] },
      },
      'an absence names nobody, who is not in the directory',
    ],
  ])('is not %s', (_, together, misfit) => {
    expect(misfits(together)).toContain(misfit);
  });
});

describe('who gains by a change of the directory', () => {
  test.each([
    ['nobody by another number', changed('ciso-1', { phone: '+491713920050' }), []],
    ['nobody by losing a role', changed('incident-manager-2', { roles: ['responder'] }), []],
    ['who gets a role', changed('compliance-1', { roles: ['compliance-officer', 'ciso'] }), ['compliance-1']],
    [
      'who is new',
      {
        people: [...people.people, { ...people.people[0], id: 'new', mail: 'n@bank.example', privateMail: undefined }],
      },
      ['new'],
    ],
  ])('%s', (_, after, ids) => {
    expect(gainingBy('people', people, { people: after.people.map(({ phone: _p, ...rest }) => rest) })).toEqual(ids);
  });

  it('who is no longer linked to a principal', () => {
    const linked = changed('ciso-1', { principals: ['arn:aws:iam::1:user/ciso'] });
    expect(gainingBy('people', linked, people)).toEqual(['ciso-1']);
    expect(gainingBy('people', people, linked)).toEqual([]);
  });

  it('is asked of the directory alone', () => {
    expect(gainingBy('rotas', rotas, rotas)).toEqual([]);
  });
});

describe('two approvers', () => {
  const [one, other, ...rest] = people.people;
  if (one === undefined || other === undefined) throw new Error('the directory is too small');
  const problems = (change: Partial<Person>) => {
    const parsed = PeopleConfig.safeParse({ people: [one, { ...other, ...change }, ...rest] });
    return (parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
  };
  const SHARED = `is also ${one.id}'s: two approvers may not share one`;

  test.each([
    ['mail', { mail: one.mail }, `people.1.mail: ${SHARED}`],
    ['mail in other letters', { mail: one.mail.toUpperCase() }, `people.1.mail: ${SHARED}`],
    ['number', { phone: one.phone }, `people.1.phone: ${SHARED}`],
    ["mail that is the other's private one", { mail: one.privateMail ?? '' }, `people.1.mail: ${SHARED}`],
    ['private mail', { privateMail: one.privateMail }, `people.1.privateMail: ${SHARED}`],
  ])('may not share a %s', (_, change, problem) => {
    expect(problems(change as Partial<Person>)).toContain(problem);
  });

  it('and who may approve nothing may share', () => {
    expect(problems({ mail: one.mail, roles: [] })).toEqual([]);
  });

  test.each([
    ['an id twice', { id: one.id }, `people.1.id: ${one.id} is there twice`],
    ['a manager who is nobody', { manager: 'nobody' }, 'people.1.manager: nobody has the id nobody'],
    ['oneself as manager', { manager: other.id }, 'people.1.manager: nobody leads themselves'],
    [
      'a time zone there is not',
      { timeZone: 'Mars/Base' },
      'people.1.timeZone: must be an IANA time zone, as Europe/Berlin',
    ],
    [
      'an offset for a time zone',
      { timeZone: '+01:00' },
      'people.1.timeZone: must be an IANA time zone, as Europe/Berlin',
    ],
    ['a number that is none', { phone: '0171' }, 'people.1.phone: must be a number as +491713920000'],
  ])('%s is refused', (_, change, problem) => {
    expect(problems(change)).toContain(problem);
  });
});

test('a rota whose span ends before it begins is refused by name', () => {
  const overrides = [{ person: 'incident-manager-1', from: '2026-01-02T00:00:00Z', to: '2026-01-01T00:00:00Z' }];
  const parsed = Rotas.safeParse({ ...rotas, rotas: rotas.rotas.map((rota) => ({ ...rota, overrides })) });
  expect(parsed.error?.issues[0]).toMatchObject({
    path: ['rotas', 0, 'overrides', 0, 'to'],
    message: 'must be after from',
  });
});
