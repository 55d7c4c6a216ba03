import type { Person, Role } from '../../../contracts/config/people.ts';
import type { Layer, Rota, Rotas, Span } from '../../../contracts/config/rotas.ts';
import { coversHours, turnAt } from './turns.ts';

/** Why somebody is called first: an override names them, it is their turn, or those before them are absent. */
export type OnCall = { person: Person; rota: string; because: 'override' | 'turn' | 'stand-in' };

const holds = ({ from, to }: Span, at: string): boolean =>
  Date.parse(from) <= Date.parse(at) && Date.parse(at) < Date.parse(to);

/** The layer's members from whose turn it is on; in the order of the list before the layer starts. */
const inTurn = (layer: Layer, timeZone: string, at: string): string[] => {
  const turn = turnAt({ layer, timeZone }, at) ?? 0;
  return [...layer.members.slice(turn), ...layer.members.slice(0, turn)];
};

const overriding = ({ overrides }: Rota, at: string): string[] =>
  overrides.flatMap((override) => (holds(override, at) ? [override.person] : [])).reverse();

const isCovering = (layer: Layer, timeZone: string, at: string): boolean =>
  turnAt({ layer, timeZone }, at) !== undefined && coversHours({ layer, timeZone }, at);

/** Ids in the order in which they cover this moment, each once; nobody where the rota has a gap. */
const coveringIds = (rota: Rota, at: string): string[] => {
  const { layers, timeZone } = rota;
  const covering = layers.filter((layer) => isCovering(layer, timeZone, at));
  return [...new Set([...overriding(rota, at), ...covering.flatMap((layer) => inTurn(layer, timeZone, at))])];
};

const rotaOf = ({ rotas }: Rotas, role: Role): Rota | undefined => rotas.find((rota) => rota.role === role);

const isAbsent = ({ absences }: Rotas, { id }: Person, at: string): boolean =>
  absences.some((absence) => absence.person === id && holds(absence, at));

const pick = (people: readonly Person[], role: Role, ids: readonly string[]): Person[] =>
  ids.flatMap((id) => people.filter((person) => person.id === id && person.roles.includes(role)));

/** Who is on call for a role at a moment (UTC ISO 8601); undefined when the role has no rota or its rota a gap. */
export const onCall = (people: readonly Person[], rotas: Rotas, role: Role, at: string): OnCall | undefined => {
  const rota = rotaOf(rotas, role);
  if (rota === undefined) return undefined;
  const covering = pick(people, role, coveringIds(rota, at));
  const person = covering.find((one) => !isAbsent(rotas, one, at));
  if (person === undefined) return undefined;
  if (overriding(rota, at).includes(person.id)) return { person, rota: rota.id, because: 'override' };
  return { person, rota: rota.id, because: person === covering[0] ? 'turn' : 'stand-in' };
};

/**
 * Everybody who holds a role, in the order in which they are called at a moment: who is on call first, then those who stand
 * by, then the directory's order. Absent people come last: better asked than nobody.
 */
export const orderOfCall = (people: readonly Person[], rotas: Rotas, role: Role, at: string): Person[] => {
  const rota = rotaOf(rotas, role);
  const standBy = rota?.layers.flatMap((layer) => inTurn(layer, rota.timeZone, at)) ?? [];
  const ids = [...(rota === undefined ? [] : coveringIds(rota, at)), ...standBy, ...people.map(({ id }) => id)];
  const ordered = pick(people, role, [...new Set(ids)]);
  return [
    ...ordered.filter((person) => !isAbsent(rotas, person, at)),
    ...ordered.filter((person) => isAbsent(rotas, person, at)),
  ];
};
