import { MOST_BYTES, bytesOf } from './group-signals.ts';
import type { Group } from './group-signals.ts';
import type { Pointer } from './correlate.ts';
import { recordOf } from './plan-group.ts';
import type { Judging } from './plan-group.ts';
import type { GroupRecord } from './group-record.ts';
import type { SignalStore } from './ports.ts';

type Quiet = { group: Group; record: GroupRecord };

/** DynamoDB takes 100 items in a transaction. */
const MOST_ITEMS = 90;

/** Signals, their count, their pointers. */
const itemsOf = ({ record }: Quiet): number => record.arrivals.length + 1 + record.pointers.length;

const isQuiet = ({ record: { plan } }: Quiet): boolean =>
  plan.kind === 'record' || (plan.kind === 'attach' && !plan.isNews);

const sumOf = (list: readonly Quiet[], measure: (one: Quiet) => number): number =>
  list.reduce((sum, one) => sum + measure(one), 0);

const intoTransactions = (list: readonly Quiet[]): Quiet[][] => {
  const parts: Quiet[][] = [];
  for (const one of list) {
    const last = parts.at(-1);
    const all = [...(last ?? []), one];
    const fits = sumOf(all, itemsOf) <= MOST_ITEMS && sumOf(all, ({ group }) => bytesOf(group)) <= MOST_BYTES;
    if (last !== undefined && fits) last.push(one);
    else parts.push([one]);
  }
  return parts;
};

/**
 * In a storm nearly every group repeats what its incident knows: such groups share one transaction. Answers the groups
 * that are recorded, each with its incident; the others, and all that something stood against, go one by one.
 */
export const recordQuiet = async (
  store: SignalStore,
  groups: readonly Group[],
  pointers: readonly Pointer[],
  at: Judging,
): Promise<Map<Group, string | undefined>> => {
  const planned = groups.map((group) => ({
    group,
    record: recordOf(group.first.signal, group.arrivals, pointers, at),
  }));
  const parts = intoTransactions(planned.filter(isQuiet));
  const settled = await Promise.allSettled(parts.map((part) => store.record(part.map(({ record }) => record))));
  const done = new Map<Group, string | undefined>();
  for (const [index, outcome] of settled.entries()) {
    if (outcome.status !== 'fulfilled' || outcome.value.kind !== 'written') continue;
    const { incidentIds } = outcome.value;
    parts[index]?.forEach(({ group }, at) => done.set(group, incidentIds[at]));
  }
  return done;
};
