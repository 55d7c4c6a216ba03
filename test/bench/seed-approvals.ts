import { AWAIT_PREFIX, DATA_KEY_KEY, journalKey, SEALED_PREFIX, STATE_KEY } from '../../contracts/keys.ts';
import { raiseStolenKey } from '../deployed/support/incidents.ts';
import { askFor } from '../deployed/support/people.ts';
import { tableOf } from '../deployed/support/resources.ts';
import type { Bench } from './bench-cloud.ts';
import { readPartition, renamed, writeAll } from './clone-partition.ts';
import type { Item } from './clone-partition.ts';
import { progress } from './figure.ts';

/** A real incident that waits for its approval, from which the others are cloned. */
export type Template = { incidentId: string; approvalId: string; personId: string; incident: Item[]; approval: Item[] };

/** Of an incident's items this many are cloned, its state first: the rest is more of the same in the same partition. */
const MOST_ITEMS = 10;
/** Incidents cloned in one go. */
const CHUNK = 500;

const isSecret = ({ sk }: Item): boolean =>
  [AWAIT_PREFIX, DATA_KEY_KEY, SEALED_PREFIX].some((prefix) => sk?.S?.startsWith(prefix));

/** A decision without a second factor: the code's own journal would grow with every post, and is one for all of them. */
const withoutFactor = (item: Item): Item => {
  const state = item['state']?.S;
  return state === undefined
    ? item
    : { ...item, state: { S: state.replace('"factor":"required"', '"factor":"none"') } };
};

/** Raises an incident and waits until a person is asked. */
export const makeTemplate = async (bench: Bench): Promise<Template> => {
  const { incident } = await raiseStolenKey(bench);
  const { approvalId, link } = await askFor(bench, incident.id, 'containment');
  const personId = decodeURIComponent(link).split('~')[1] ?? '';
  const all = await readPartition(tableOf(bench, 'incidents'), journalKey('incidents', incident.id));
  const items = all.filter((item) => !isSecret(item));
  const isState = ({ sk }: Item): boolean => sk?.S === STATE_KEY;
  const first = [...items.filter(isState), ...items.filter((item) => !isState(item))].slice(0, MOST_ITEMS);
  const approval = await readPartition(tableOf(bench, 'approvals'), journalKey('approvals', approvalId));
  // A data key opens only what belongs to its own aggregate; without one, the first sealed text makes one.
  return {
    incidentId: incident.id,
    approvalId,
    personId,
    incident: first,
    approval: approval.filter((item) => !isSecret(item)).map(withoutFactor),
  };
};

export const seededIncident = (index: number): string => `INC-2020-${String(index).padStart(6, '0')}`;
export const seededApproval = ({ incidentId, approvalId }: Template, index: number): string =>
  approvalId.replace(incidentId, seededIncident(index));

/** Adds incidents `from` up to (without) `to`, each with its pending approval. */
export const seed = async (bench: Bench, template: Template, from: number, to: number): Promise<void> => {
  for (let start = from; start < to; start += CHUNK) {
    const indexes = Array.from({ length: Math.min(CHUNK, to - start) }, (_, offset) => start + offset);
    const clone = (items: Item[]): Item[] =>
      indexes.flatMap((index) => items.map((item) => renamed(item, template.incidentId, seededIncident(index))));
    await writeAll(tableOf(bench, 'incidents'), clone(template.incident));
    await writeAll(tableOf(bench, 'approvals'), clone(template.approval));
    if ((start + CHUNK) % 5_000 === 0) progress(`${String(start + CHUNK)} incidents in the table`);
  }
};
