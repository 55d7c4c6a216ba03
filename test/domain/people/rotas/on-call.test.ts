import { describe, expect, it, test } from '@jest/globals';
import { Rotas } from '../../../../contracts/config/rotas.ts';
import { onCall, orderOfCall } from '../../../../domain/people/index.ts';
import { BERLIN, people } from './on-call-people.ts';

const week = { members: ['anna', 'bert', 'carl'], startsOn: '2026-01-05', everyDays: 7, handOverAt: '09:00' };
const rotasOf = (layers: object[] = [week], more: { overrides?: object[]; absences?: object[] } = {}): Rotas =>
  Rotas.parse({
    rotas: [{ id: 'managers', role: 'incident-manager', timeZone: BERLIN, layers, overrides: more.overrides ?? [] }],
    absences: more.absences ?? [],
  });
const first = (at: string, rotas = rotasOf()) => onCall(people, rotas, 'incident-manager', at)?.person.id;
const order = (at: string, rotas = rotasOf()) => orderOfCall(people, rotas, 'incident-manager', at).map(({ id }) => id);

describe('a turn of a week', () => {
  test.each([
    ['ends nothing before the rota starts', '2026-01-05T07:59:59.999Z', undefined],
    ['begins at nine in Berlin, in winter 08:00 UTC', '2026-01-05T08:00:00.000Z', 'anna'],
    ['lasts to the last moment', '2026-01-12T07:59:59.999Z', 'anna'],
    ['goes on to the next', '2026-01-12T08:00:00.000Z', 'bert'],
    ['comes round again', '2026-01-26T08:00:00.000Z', 'anna'],
    ['changes at nine in Berlin in summer too, 07:00 UTC: not yet', '2026-06-29T06:59:59.999Z', 'anna'],
    ['changes at nine in Berlin in summer too, 07:00 UTC', '2026-06-29T07:00:00.000Z', 'bert'],
  ])('%s', (_, at, who) => {
    expect(first(at)).toBe(who);
  });
});

describe('when the clocks change', () => {
  const daily = (handOverAt: string) => rotasOf([{ ...week, everyDays: 1, handOverAt }]);

  test.each([
    ['the day before', '2026-03-28T01:30:00.000Z', 'bert'],
    ['02:30 never comes on 29 March: it is read as 03:30', '2026-03-29T01:29:59.999Z', 'bert'],
    ['and the turn changes then', '2026-03-29T01:30:00.000Z', 'carl'],
  ])('forward: %s', (_, at, who) => {
    expect(first(at, daily('02:30'))).toBe(who);
  });

  test.each([
    ['before the first 02:30', '2026-10-25T00:29:59.999Z', 'bert'],
    ['at the first 02:30', '2026-10-25T00:30:00.000Z', 'carl'],
    ['when the clock says 02:10 once more, the turn does not go back', '2026-10-25T01:10:00.000Z', 'carl'],
    ['at the second 02:30 nothing changes', '2026-10-25T01:30:00.000Z', 'carl'],
  ])('back: %s', (_, at, who) => {
    expect(first(at, daily('02:30'))).toBe(who);
  });

  it('a window follows the wall: it opens an hour earlier in UTC', () => {
    const office = rotasOf([{ ...week, window: { days: ['fri', 'mon'], from: '08:00', to: '18:00' } }]);
    const opens = (at: string) => first(at, office) !== undefined;
    expect([opens('2026-03-27T06:59:00.000Z'), opens('2026-03-27T07:00:00.000Z')]).toEqual([false, true]);
    expect([opens('2026-03-30T05:59:00.000Z'), opens('2026-03-30T06:00:00.000Z')]).toEqual([false, true]);
    expect([opens('2026-03-30T15:59:00.000Z'), opens('2026-03-30T16:00:00.000Z')]).toEqual([true, false]);
  });
});

describe('layers', () => {
  const day = { ...week, members: ['anna'], window: { days: ['mon'], from: '08:00', to: '20:00' } };
  const night = { ...week, members: ['bert'], window: { days: ['mon'], from: '20:00', to: '08:00' } };
  const rotas = rotasOf([day, night]);

  test.each([
    ['by day', '2026-02-02T12:00:00.000Z', 'anna'],
    ['by night', '2026-02-02T22:00:00.000Z', 'bert'],
    ['after midnight it is still the night of Monday', '2026-02-03T05:00:00.000Z', 'bert'],
    ['and then there is a gap', '2026-02-03T07:00:00.000Z', undefined],
  ])('%s', (_, at, who) => {
    expect(first(at, rotas)).toBe(who);
  });

  it('has everybody stand by in a gap, in their order', () => {
    expect(order('2026-02-03T12:00:00.000Z', rotas)).toEqual(['anna', 'bert', 'carl']);
  });
});

describe('overrides and absence', () => {
  const span = (who: string, from: string, to: string) => ({ person: who, from, to });
  const AT = '2026-01-06T12:00:00.000Z';

  it('an override goes before the turn, from its first moment to before its last', () => {
    const rotas = rotasOf([week], {
      overrides: [span('carl', '2026-01-06T12:00:00+01:00', '2026-01-06T18:00:00+01:00')],
    });
    expect(order('2026-01-06T11:00:00.000Z', rotas)).toEqual(['carl', 'anna', 'bert']);
    expect(first('2026-01-06T10:59:59.999Z', rotas)).toBe('anna');
    expect(first('2026-01-06T17:00:00.000Z', rotas)).toBe('anna');
    expect(onCall(people, rotas, 'incident-manager', AT)).toMatchObject({ because: 'override', rota: 'managers' });
  });

  it('the later of two overrides wins', () => {
    const both = ['bert', 'carl'].map((who) => span(who, '2026-01-06T00:00:00Z', '2026-01-07T00:00:00Z'));
    expect(order(AT, rotasOf([week], { overrides: both }))).toEqual(['carl', 'bert', 'anna']);
  });

  it('who is absent is stood in for by the next in turn, and is asked last of all', () => {
    const rotas = rotasOf([week], { absences: [span('anna', '2026-01-06T00:00:00Z', '2026-01-09T00:00:00Z')] });
    expect(order(AT, rotas)).toEqual(['bert', 'carl', 'anna']);
    expect(onCall(people, rotas, 'incident-manager', AT)?.because).toBe('stand-in');
  });

  it('an override names nobody who is absent or has lost the role', () => {
    const overrides = ['bert', 'other'].map((who) => span(who, '2026-01-06T00:00:00Z', '2026-01-07T00:00:00Z'));
    const absences = [span('bert', '2026-01-06T00:00:00Z', '2026-01-07T00:00:00Z')];
    expect(order(AT, rotasOf([week], { overrides, absences }))).toEqual(['anna', 'carl', 'bert']);
  });
});

it('a role without a rota is called in the order of the directory', () => {
  expect(onCall(people, rotasOf(), 'ciso', '2026-02-02T12:00:00.000Z')).toBeUndefined();
  expect(orderOfCall(people, rotasOf(), 'ciso', '2026-02-02T12:00:00.000Z').map(({ id }) => id)).toEqual(['other']);
});
