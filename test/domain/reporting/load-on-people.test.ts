import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import type { Person } from '../../../contracts/config/people.ts';
import type { ApprovalState } from '../../../domain/approvals/index.ts';
import {
  asksOf,
  loadForManager,
  loadMail,
  loadOnPeople,
  managersOf,
  type Ask,
} from '../../../domain/reporting/index.ts';

const person = (id: string, team: string, manager?: string): Person => ({
  id,
  name: `Name of ${id}`,
  label: `Label of ${id}`,
  roles: [],
  mail: `${id}@bank.example`,
  timeZone: 'Europe/Berlin',
  principals: [],
  language: 'en',
  team,
  ...(manager === undefined ? {} : { manager }),
});
const PEOPLE = [
  person('ann-1', 'operations', 'ciso-1'),
  person('ben-1', 'operations', 'ciso-1'),
  person('ciso-1', 'security', 'board-1'),
  person('board-1', 'board'),
];
const PERIOD = { since: '2026-11-16T00:00:00.000Z', until: '2026-11-23T00:00:00.000Z' };
const RULE = { byName: false, smallestTeam: 2 };
const at = (time: string): string => `2026-11-18T${time}.000Z`;

const ask = (personId: string, over: Partial<Ask> = {}): Ask => ({
  approvalId: 'APR-1',
  personId,
  askedAt: at('10:00:00'),
  isApproval: false,
  isExpired: false,
  ...over,
});
const approved = (personId: string, openedAt: string, answeredAt: string): Ask =>
  ask(personId, { openedAt: at(openedAt), answeredAt: at(answeredAt), isApproval: true });

describe('what became of an ask', () => {
  const state = {
    id: 'APR-1',
    status: 'approved',
    asked: [
      { personId: 'ann-1', tier: 0, at: at('10:00:00'), by: 'first-tier' },
      { personId: 'ben-1', tier: 0, at: at('10:00:00'), by: 'first-tier' },
      { personId: 'ciso-1', tier: 1, at: at('10:30:00'), by: 'next-tier' },
    ],
    votes: [{ by: 'ann-1', at: at('10:05:00') }],
    decision: { by: 'ciso-1', at: at('10:40:00') },
  } as unknown as ApprovalState;
  const opened = (_id: string, personId: string) => (personId === 'ann-1' ? at('10:04:00') : undefined);

  it('is an approval of who voted and of who decided, and nothing of who was silent', () => {
    expect(asksOf(state, opened, PERIOD.since)).toEqual([
      { ...ask('ann-1'), openedAt: at('10:04:00'), answeredAt: at('10:05:00'), isApproval: true },
      ask('ben-1'),
      { ...ask('ciso-1'), askedAt: at('10:30:00'), answeredAt: at('10:40:00'), isApproval: true },
    ]);
  });

  it('is left out when it was asked before', () => {
    expect(asksOf(state, opened, at('10:15:00')).map(({ personId }) => personId)).toEqual(['ciso-1']);
  });
});

describe('the load of a team', () => {
  it('counts asks, opens, answers and what ended unanswered, with medians in seconds', () => {
    const asks = [
      approved('ann-1', '10:01:00', '10:05:00'),
      approved('ann-1', '10:03:00', '10:03:09'),
      ask('ben-1', { isExpired: true }),
      ask('ben-1', { openedAt: at('10:02:00') }),
    ];
    const [operations] = loadOnPeople(asks, PEOPLE, PERIOD, RULE).teams;
    expect(operations).toEqual({
      team: 'operations',
      people: 2,
      figures: {
        asks: 4,
        opened: 3,
        answered: 2,
        expired: 1,
        secondsToOpen: 120,
        secondsToDecide: 245,
        underTenSeconds: 1,
      },
    });
  });

  test.each([
    ['nine seconds after opening', '10:05:00', '10:05:09', 1],
    ['ten seconds after opening', '10:05:00', '10:05:10', 0],
  ])('an approval %s is counted as hasty or not', (_when, openedAt, answeredAt, hasty) => {
    const { total } = loadOnPeople([approved('ann-1', openedAt, answeredAt)], PEOPLE, PERIOD, RULE);
    expect(total.figures.underTenSeconds).toBe(hasty);
  });

  it('leaves out what was asked outside the period', () => {
    const asks = [ask('ann-1', { askedAt: PERIOD.until }), ask('ann-1', { askedAt: '2026-11-15T23:59:59.999Z' })];
    expect(loadOnPeople(asks, PEOPLE, PERIOD, RULE).total.figures.asks).toBe(0);
  });
});

describe('who is shown', () => {
  it('is no team of one: small teams stand together', () => {
    const { teams } = loadOnPeople([ask('ciso-1')], PEOPLE, PERIOD, RULE);
    expect(teams.map(({ team, people }) => [team, people])).toEqual([
      ['operations', 2],
      [undefined, 2],
    ]);
  });

  it('is nobody at all where even together they are too few to hide in', () => {
    const { teams } = loadOnPeople([ask('ciso-1')], PEOPLE, PERIOD, { ...RULE, smallestTeam: 3 });
    expect(teams.map(({ people }) => people)).toEqual([4]);
    const few = PEOPLE.slice(0, 3);
    expect(loadOnPeople([ask('ciso-1')], few, PERIOD, RULE).teams.map(({ team }) => team)).toEqual(['operations']);
  });

  it('is a person by name only where the setting says so', () => {
    expect(loadOnPeople([ask('ann-1')], PEOPLE, PERIOD, RULE).byName).toBeUndefined();
    const { byName } = loadOnPeople([ask('ann-1')], PEOPLE, PERIOD, { ...RULE, byName: true });
    expect(byName?.map(({ personId }) => personId)).toEqual(['ann-1']);
  });

  it('is counted once, whatever the teams: the rows never hold more than the whole', () => {
    const asks = fc.array(fc.constantFrom(...PEOPLE.map(({ id }) => ask(id))));
    fc.assert(
      fc.property(asks, fc.integer({ min: 2, max: 5 }), (found, smallestTeam) => {
        const { teams, total } = loadOnPeople(found, PEOPLE, PERIOD, { byName: false, smallestTeam });
        const shown = teams.reduce((sum, { figures }) => sum + figures.asks, 0);
        expect(total.figures.asks).toBe(found.length);
        expect(shown).toBeLessThanOrEqual(found.length);
        for (const { people } of teams) expect(people).toBeGreaterThanOrEqual(smallestTeam);
      }),
    );
  });
});

describe('the weekly digest', () => {
  const load = loadOnPeople([approved('ann-1', '10:01:00', '10:05:00')], PEOPLE, PERIOD, { ...RULE, byName: true });

  it('goes to whoever leads somebody', () => {
    expect(managersOf(PEOPLE).map(({ id }) => id)).toEqual(['ciso-1', 'board-1']);
  });

  it('tells them of their own teams and of the whole, and names nobody', () => {
    const { text } = loadMail(loadForManager(load, PEOPLE, 'ciso-1'), { timeZone: 'Europe/Berlin', language: 'en' });
    expect(text).toMatch(/operations \(2 people\)[\s\S]*1 time; opened 1, answered 1[\s\S]*All teams \(4 people\)/);
    expect(text).not.toMatch(/ann-1|Label of|Name of/);
  });

  it('says in their language when their teams are too small to be shown', () => {
    const { text, html } = loadMail(loadForManager(load, PEOPLE, 'board-1'), { timeZone: 'UTC', language: 'de' });
    expect(text).toContain('Ihre Teams sind zu klein');
    expect(html).toContain('<html lang="de">');
  });
});
