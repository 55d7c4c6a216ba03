import * as z from 'zod/mini';
import type { EventType } from '../../../contracts/events.ts';
import { firstOf, journalsOf, lastOf, textIn } from './kpi-event.ts';
import type { KpiEvent } from './kpi-event.ts';

/** A person answers for it: nothing is to be contained. Silence and machines do not. */
const DECIDED_AGAINST: readonly string[] = ['incidents.containment-rejected', 'incidents.incident-dismissed'];
const isAccountable = ({ type, actor }: KpiEvent): boolean =>
  DECIDED_AGAINST.includes(type) && actor.startsWith('person:');

/** An exercise rehearses what it may not touch: there that is as good as verified. It never happens in earnest. */
const CONTAINED: readonly string[] = ['incidents.containment-verified', 'incidents.containment-rehearsed'];

/** The first verified containment, or the first accountable decision not to contain. */
export const respondedAt = (events: readonly KpiEvent[]): string | undefined =>
  firstOf(
    events
      .filter((event) => CONTAINED.includes(event.type) || isAccountable(event))
      .map(({ occurredAt }) => occurredAt),
  );

/** What is planned and not verified, and when the last was. */
type Held = { open: ReadonlySet<string>; lastAt?: string };

const Planned = z.object({ actions: z.array(z.object({ key: z.string() })) });
const plannedIn = ({ data }: KpiEvent): string[] => {
  const read = Planned.safeParse(data);
  return read.success ? read.data.actions.map(({ key }) => key) : [];
};

const nothingOpen = (held: Held): Held => ({ ...held, open: new Set() });

const oneHeld = ({ open }: Held, event: KpiEvent): Held => ({
  open: new Set([...open].filter((key) => key !== textIn(event, 'action'))),
  lastAt: event.occurredAt,
});

/** A new round moves the end; what people decided against, or what a merge ended, is not planned any more. */
const HELD: Partial<Record<EventType, (held: Held, event: KpiEvent) => Held>> = {
  'incidents.containment-planned': (held, event) => ({ ...held, open: new Set(plannedIn(event)) }),
  'incidents.containment-verified': oneHeld,
  'incidents.containment-rehearsed': oneHeld,
  'incidents.containment-rejected': nothingOpen,
  'incidents.containment-sent-back': nothingOpen,
  'incidents.incident-dismissed': nothingOpen,
  'incidents.incident-merged': nothingOpen,
};

type Changes<T> = Partial<Record<string, (state: T, event: KpiEvent) => T>>;
const follow = <T>(journal: readonly KpiEvent[], changes: Changes<T>, start: T): T =>
  journal.reduce((state, event) => changes[event.type]?.(state, event) ?? state, start);

const NOTHING_HELD: Held = { open: new Set() };

/** When the last planned containment was verified; undefined while one is open, or when there never was one. */
export const containedAt = (events: readonly KpiEvent[]): string | undefined => {
  const held = journalsOf(events).map((journal) => follow(journal, HELD, NOTHING_HELD));
  return held.some(({ open }) => open.size > 0) ? undefined : lastOf(held.map(({ lastAt }) => lastAt));
};

/** The checks were green for their hold time; whatever is new since has to be shown recovered again. */
const RECOVERED: Changes<{ at?: string }> = {
  'incidents.recovery-verified': (_, { occurredAt }) => ({ at: occurredAt }),
  'incidents.recovery-not-verified': () => ({}),
  'incidents.continuity-activated': () => ({}),
  'incidents.signal-attached': () => ({}),
  'incidents.review-sent-back': () => ({}),
  'incidents.incident-reopened': () => ({}),
  'incidents.incident-absorbed': () => ({}),
};

/** When recovery was verified for good. Of merged incidents the survivor's checks count. */
export const recoveredAt = (events: readonly KpiEvent[]): string | undefined => {
  const merged = new Set(
    events.filter(({ type }) => type === 'incidents.incident-merged').map((one) => one.aggregateId),
  );
  const going = journalsOf(events).filter(([first]) => first !== undefined && !merged.has(first.aggregateId));
  return lastOf(going.map((journal) => follow(journal, RECOVERED, {}).at));
};
