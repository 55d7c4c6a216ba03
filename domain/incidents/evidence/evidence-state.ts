import * as z from 'zod/mini';
import { EvidenceItemId, EvidenceTier } from '../../../contracts/config/playbook.ts';
import type { Playbook } from '../../../contracts/config/playbook.ts';
import type { Decision, RecordedFact } from '../../shared/journal/index.ts';
import { StoredEvidence } from './stored-evidence.ts';

/** What came of one item. */
export const CaptureResult = z.discriminatedUnion('kind', [
  z.extend(StoredEvidence, { kind: z.literal('captured'), item: EvidenceItemId }),
  z.object({ kind: z.literal('missing'), item: EvidenceItemId, reason: z.string() }),
]);
export type CaptureResult = z.infer<typeof CaptureResult>;

/** How many pieces each round and tier brought. The pieces themselves are in the events. */
export type EvidenceState = { collected: { round: number; tier: EvidenceTier; items: number; missing: number }[] };

const Collected = z.object({
  round: z.int(),
  tier: EvidenceTier,
  items: z.array(z.unknown()),
  missing: z.array(z.unknown()),
});

/** What the playbook wants in this tier. */
export const evidenceOf = (playbook: Playbook, tier: EvidenceTier): EvidenceItemId[] =>
  tier === 0 ? playbook.evidence.tier0 : playbook.evidence.tier1;

export const hasEvidence = (state: EvidenceState | undefined, round: number, tier: EvidenceTier): boolean =>
  state?.collected.some((one) => one.round === round && one.tier === tier) === true;

/** The tier is done, with what was captured and, as plainly, what was not. */
export const evidenceCollected = (round: number, tier: EvidenceTier, results: readonly CaptureResult[]): Decision => ({
  kind: 'event',
  type: 'incidents.evidence-collected',
  data: {
    round,
    tier,
    items: results.filter(({ kind }) => kind === 'captured').map(({ kind: _, ...piece }) => piece),
    missing: results.filter(({ kind }) => kind === 'missing').map(({ kind: _, ...gap }) => gap),
  },
});

/** The evidence's part of an incident's state after one more event. */
export const evolveEvidence = (state: EvidenceState | undefined, fact: RecordedFact): EvidenceState | undefined => {
  if (fact.type !== 'incidents.evidence-collected') return state;
  const { round, tier, items, missing } = Collected.parse(fact.data);
  const entry = { round, tier, items: items.length, missing: missing.length };
  return { collected: [...(state?.collected ?? []), entry] };
};
