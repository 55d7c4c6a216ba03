import type { EvidenceSource } from './evidence-source.ts';
import type { SignalRecords } from './signal-records.ts';

/** The signal as its source sent it. An incident that a person declared has none. */
export const findingSource = (signals: SignalRecords): EvidenceSource => ({
  item: 'finding',
  collect: async ({ signalUid }) => {
    const raw = await signals.raw(signalUid);
    return raw === undefined
      ? { kind: 'missing', reason: 'no recorded signal: the incident was reported by a person' }
      : { kind: 'content', content: raw };
  },
});
