import type { LoadReport } from '../../../contracts/config/load-report.ts';
import type { Person } from '../../../contracts/config/people.ts';
import type { Ask } from './asks-of.ts';
import { figuresOf } from './figures-of.ts';
import type { Figures } from './figures-of.ts';

/** A team's load; without a name it is the small teams together. */
export type TeamLoad = { team?: string; people: number; figures: Figures };
export type PersonLoad = { personId: string; label: string; team: string; figures: Figures };

/** The load on people in a period. Moments are UTC ISO 8601. */
export type Load = { since: string; until: string; teams: TeamLoad[]; total: TeamLoad; byName?: PersonLoad[] };

const membersOf = (people: readonly Person[]): [team: string, members: Person[]][] => {
  const teams = [...new Set(people.map(({ team }) => team))].sort();
  return teams.map((team) => [team, people.filter((person) => person.team === team)]);
};

const loadOf = (asks: readonly Ask[], members: readonly Person[]): Omit<TeamLoad, 'team'> => {
  const ids = new Set(members.map(({ id }) => id));
  return { people: members.length, figures: figuresOf(asks.filter(({ personId }) => ids.has(personId))) };
};

/** Teams that are large enough stand alone; the others together, unless even together they are too small to hide in. */
const teamLoads = (asks: readonly Ask[], people: readonly Person[], smallest: number): TeamLoad[] => {
  const teams = membersOf(people);
  const large = teams.filter(([, members]) => members.length >= smallest);
  const rest = teams.filter(([, members]) => members.length < smallest).flatMap(([, members]) => members);
  const named = large.map(([team, members]) => ({ team, ...loadOf(asks, members) }));
  return rest.length >= smallest ? [...named, loadOf(asks, rest)] : named;
};

const personLoads = (asks: readonly Ask[], people: readonly Person[]): PersonLoad[] =>
  people
    .map(({ id, label, team }) => ({
      personId: id,
      label,
      team,
      figures: figuresOf(asks.filter(({ personId }) => personId === id)),
    }))
    .filter(({ figures }) => figures.asks > 0);

/** What was asked of people, team by team; of each by name only where the setting says so. */
export const loadOnPeople = (
  asks: readonly Ask[],
  people: readonly Person[],
  period: { since: string; until: string },
  { byName, smallestTeam }: LoadReport,
): Load => {
  const inPeriod = asks.filter(({ askedAt }) => askedAt >= period.since && askedAt < period.until);
  return {
    ...period,
    teams: teamLoads(inPeriod, people, smallestTeam),
    // Who left the directory still was asked.
    total: { people: people.length, figures: figuresOf(inPeriod) },
    ...(byName ? { byName: personLoads(inPeriod, people) } : {}),
  };
};

/** The part of a load that a manager is told: the teams they lead, and the whole to compare with; never a name. */
export const loadForManager = (load: Load, people: readonly Person[], managerId: string): Load => {
  const { byName: _names, ...rest } = load;
  const led = new Set(people.filter(({ manager }) => manager === managerId).map(({ team }) => team));
  return { ...rest, teams: load.teams.filter(({ team }) => team !== undefined && led.has(team)) };
};

/** Who leads somebody, and so is told how their people fare. */
export const managersOf = (people: readonly Person[]): Person[] =>
  people.filter(({ id }) => people.some(({ manager }) => manager === id));
