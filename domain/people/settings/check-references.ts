import type { Governed } from '../../../contracts/config/governed.ts';
import { PEOPLE_NEEDED } from './people-needed.ts';

/** What documents say of each other. */
export type Together = Pick<{ [N in 'people' | 'rotas']: Governed<N> }, 'people' | 'rotas'>;

const holders = ({ people: { people } }: Together, role: string): string[] =>
  people.filter(({ roles }) => roles.some((held) => held === role)).map(({ id }) => id);

/** People whom a rota names and who do not hold its role, or are not in the directory. */
const strangers = (together: Together): string[] =>
  together.rotas.rotas.flatMap(({ id, role, layers, overrides }) => {
    const able = holders(together, role);
    const named = new Set([...layers.flatMap(({ members }) => members), ...overrides.map(({ person }) => person)]);
    return [...named]
      .filter((person) => !able.includes(person))
      .map((person) => `rota ${id} names ${person}, who does not hold the role ${role}`);
  });

const absentees = ({ people: { people }, rotas: { absences } }: Together): string[] =>
  absences
    .filter(({ person }) => !people.some(({ id }) => id === person))
    .map(({ person }) => `an absence names ${person}, who is not in the directory`);

/** Roles that too few would hold: then nobody could confirm the change that puts it right. */
const vacancies = (together: Together): string[] =>
  PEOPLE_NEEDED.filter(({ role, atLeast }) => holders(together, role).length < atLeast).map(
    ({ role, atLeast }) => `the role ${role} needs ${String(atLeast)} at least`,
  );

/** What would not fit together, one sentence each; none when it fits. */
export const misfits = (together: Together): string[] => [
  ...strangers(together),
  ...absentees(together),
  ...vacancies(together),
];
