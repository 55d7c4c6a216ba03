import * as z from 'zod/mini';
import { SealedContent } from '../../../contracts/journal-event.ts';
import type { JournalEvent } from '../../../contracts/journal-event.ts';
import { personal } from '../../shared/journal/index.ts';
import { investigating } from './may-investigate.ts';

/** What can be observed of an attack, by the STIX object and property that names it. */
export const INDICATOR_KINDS = [
  'ipv4-addr',
  'ipv6-addr',
  'domain-name',
  'url',
  'file-sha256',
  'email-addr',
  'user-account',
  'user-agent',
] as const;
export const IndicatorKind = z.enum(INDICATOR_KINDS);
export type IndicatorKind = z.infer<typeof IndicatorKind>;

/** One observable. `value` may name somebody: it is sealed. `seenAt`: UTC ISO 8601. */
export type Indicator = { kind: IndicatorKind; value: string; seenAt: string; note: string };

/** Records what others could recognise the attack by. */
export const recordIndicator = ({ kind, value, seenAt, note }: Indicator) =>
  investigating(({ indicators }) => ({
    kind: 'event',
    type: 'incidents.indicator-recorded',
    data: { key: `I${String(indicators + 1)}`, kind, seenAt, value: personal(value), note: personal(note) },
  }));

const Recorded = z.object({
  kind: IndicatorKind,
  seenAt: z.string(),
  value: SealedContent,
  note: SealedContent,
});

/** The indicators of a journal, in order; of what was erased nothing is left to share. `revealed`: its sealed contents by ref. */
export const indicatorsOf = (
  events: readonly JournalEvent[],
  revealed: ReadonlyMap<string, string>,
): (Indicator & { recordedAt: string; seq: number })[] =>
  events.flatMap(({ type, data, occurredAt, seq }) => {
    const recorded = type === 'incidents.indicator-recorded' ? z.safeParse(Recorded, data).data : undefined;
    const value = recorded && revealed.get(recorded.value.ref);
    if (recorded === undefined || value === undefined) return [];
    const { kind, seenAt, note } = recorded;
    return [{ kind, value, seenAt, note: revealed.get(note.ref) ?? '', recordedAt: occurredAt, seq }];
  });
