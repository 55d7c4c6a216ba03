import { memoryJournal } from '../../../../adapters/memory/journal.ts';
import {
  factorsAggregate,
  factorsId,
  hashCode,
  proveFactor,
  sendCode,
} from '../../../../domain/people/factors/index.ts';
import type { Shown } from '../../../../domain/people/factors/index.ts';
import { after, MINUTE } from '../../../../domain/shared/time.ts';

export const T0 = '2026-03-01T03:00:00.000Z';
export const PERSON = 'incident-manager-1';
export const ID = factorsId(PERSON);
/** UTC ISO 8601, minutes after T0. */
export const at = (minutes: number): string => after(T0, minutes * MINUTE);

/** A person's factors in memory, and what people do with them. */
export const person = () => {
  const journal = memoryJournal(factorsAggregate);
  let count = 0;
  const run = (decide: Parameters<typeof journal.execute>[2], now: string) =>
    journal.execute(ID, { key: `k${String((count += 1))}`, actor: `person:${PERSON}`, now }, decide);
  const types = (): string[] =>
    journal.eventsOf(ID).map(({ event }) => (JSON.parse(event) as { type: string }).type.replace('people.', ''));
  const send = (approvalId: string, code: string, now = T0) =>
    run(sendCode(approvalId, hashCode('key', { personId: PERSON, approvalId }, code), now), now);
  const prove = (approvalId: string, shown: Shown, now = T0, act = 'page-1') =>
    run(proveFactor({ personId: PERSON, approvalId, act, now }, shown), now);
  const show = (approvalId: string, code: string, now = T0, act = 'page-1') =>
    prove(approvalId, { kind: 'code', hash: hashCode('key', { personId: PERSON, approvalId }, code) }, now, act);
  return { journal, run, types, send, prove, show };
};

/** The event that came of it, or why there is none. */
export const typeOf = (executed: { kind: string; type?: string }): string => executed.type ?? executed.kind;
