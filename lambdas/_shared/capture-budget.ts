import type { EvidenceItemId, EvidenceTier } from '../../contracts/config/playbook.ts';
import type { CaptureResult } from '../../domain/incidents/evidence/index.ts';

/** Tier 0 has 120 s in all (architecture, section 5), retries and recording included. */
export const BUDGET_MS: Readonly<Record<EvidenceTier, number>> = { 0: 40_000, 1: 95_000 };

/** A source that ends at its budget still has to finish its document and store it. */
const GRACE = 1.1;

/** When a source hangs: a gap that says so is better than a response that waits. `budget` in milliseconds. */
export const whenSpent = (item: EvidenceItemId, budget: number): Promise<CaptureResult> =>
  new Promise((resolve) => {
    const end = AbortSignal.timeout(Math.ceil(budget * GRACE));
    const reason = `not captured within ${String(budget / 1000)} s`;
    end.addEventListener('abort', () => {
      resolve({ kind: 'missing', item, reason });
    });
  });
