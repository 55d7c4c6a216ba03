import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Rotas } from '../../../../contracts/config/rotas.ts';
import { onCall, orderOfCall } from '../../../../domain/people/index.ts';
import { people } from './on-call-people.ts';

describe('whatever the rota', () => {
  const ids = ['anna', 'bert', 'carl'];
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  const moment = fc
    .date({ min: new Date('2026-01-10T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString());
  const spans = fc.array(
    fc.tuple(fc.constantFrom(...ids), moment, fc.integer({ min: 1, max: 400 })).map(([who, from, hours]) => ({
      person: who,
      from,
      to: new Date(Date.parse(from) + hours * 3_600_000).toISOString(),
    })),
    { maxLength: 4 },
  );
  const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC');
  const rotasArbitrary = fc
    .record({
      members: fc.shuffledSubarray(ids, { minLength: 1 }),
      everyDays: fc.integer({ min: 1, max: 14 }),
      handOverAt: time,
      timeZone: zone,
      overrides: spans,
      absences: spans,
    })
    .map(({ members, everyDays, handOverAt, timeZone, overrides, absences }) =>
      Rotas.parse({
        rotas: [
          {
            id: 'managers',
            role: 'incident-manager',
            timeZone,
            layers: [{ members, startsOn: '2026-01-05', everyDays, handOverAt }],
            overrides,
          },
        ],
        absences,
      }),
    );

  it('exactly one is on call at every moment that it covers, and is called first', () => {
    fc.assert(
      fc.property(rotasArbitrary, moment, (rotas, at) => {
        const called = orderOfCall(people, rotas, 'incident-manager', at).map(({ id }) => id);
        const covering = onCall(people, rotas, 'incident-manager', at);
        const present = ids.filter(
          (id) => !rotas.absences.some((span) => span.person === id && span.from <= at && at < span.to),
        );
        const members = rotas.rotas[0]?.layers[0]?.members ?? [];
        // Without a window the rota covers all time: somebody is on call unless every member is away.
        if (members.some((id) => present.includes(id))) expect(covering).toBeDefined();
        if (covering !== undefined) expect(called[0]).toBe(covering.person.id);
        if (covering !== undefined) expect(present).toContain(covering.person.id);
        expect([...called].sort()).toEqual(ids);
      }),
    );
  });

  it('the order is stable: the same moment, or the directory in another order, changes nobody who is on call', () => {
    fc.assert(
      fc.property(rotasArbitrary, moment, fc.shuffledSubarray(people, { minLength: 4 }), (rotas, at, shuffled) => {
        const before = onCall(people, rotas, 'incident-manager', at)?.person.id;
        expect(onCall(shuffled, rotas, 'incident-manager', at)?.person.id).toBe(before);
        expect(orderOfCall(people, rotas, 'incident-manager', at)).toEqual(
          orderOfCall(people, rotas, 'incident-manager', at),
        );
      }),
    );
  });

  it('between two hand-overs the turn does not change', () => {
    fc.assert(
      fc.property(rotasArbitrary, moment, fc.integer({ min: 1, max: 59 }), (rotas, at, minutes) => {
        const plain = { ...rotas, absences: [], rotas: rotas.rotas.map((rota) => ({ ...rota, overrides: [] })) };
        const members = plain.rotas[0]?.layers[0]?.members ?? [];
        const later = new Date(Date.parse(at) + minutes * 60_000).toISOString();
        const [now, then] = [at, later].map((one) => onCall(people, plain, 'incident-manager', one)?.person.id);
        const step = (members.indexOf(then ?? '') - members.indexOf(now ?? '') + members.length) % members.length;
        // At most one hand-over lies within an hour, and it never goes back.
        expect([0, 1 % members.length]).toContain(step);
      }),
    );
  });
});
