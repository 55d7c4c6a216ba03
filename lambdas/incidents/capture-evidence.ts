import { awsCallHistory } from '../../adapters/aws/call-history.ts';
import { awsIdentityReader } from '../../adapters/aws/identity-store.ts';
import { dynamoSignalRecords } from '../../adapters/dynamodb/signal-records.ts';
import { environment } from '../../adapters/environment.ts';
import { s3EvidenceVault } from '../../adapters/s3/evidence-vault.ts';
import { ENV } from '../../contracts/env.ts';
import type { EvidenceItemId, EvidenceTier } from '../../contracts/config/playbook.ts';
import { SignalPrincipal } from '../../contracts/signal.ts';
import {
  captureEvidence,
  findingSource,
  principalSource,
  recentCallsSource,
} from '../../domain/incidents/evidence/index.ts';
import type { CaptureResult, EvidenceSource, EvidenceVault } from '../../domain/incidents/evidence/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { EvidenceItemInput } from '../_shared/evidence-input.ts';
import { incidentJournal, loadIncident } from '../_shared/incident-step.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

/** Tier 0 has 120 s in all (architecture, section 5), retries and recording included. */
const BUDGET_MS = { 0: 40_000, 1: 95_000 } as const;

/** A source that ends at its budget still has to finish its document and store it. */
const GRACE = 1.1;

/** When a source hangs: a gap that says so is better than a response that waits. */
const spent = (item: EvidenceItemId, budget: number): Promise<CaptureResult> =>
  new Promise((resolve) => {
    const end = AbortSignal.timeout(Math.ceil(budget * GRACE));
    const reason = `not captured within ${String(budget / 1000)} s`;
    end.addEventListener('abort', () => {
      resolve({ kind: 'missing', item, reason });
    });
  });

type Ports = { incidents: Journal<IncidentState>; vault: EvidenceVault; sources: readonly EvidenceSource[] };

/** Stores one item of evidence, or says why it cannot be had. */
export const captureEvidenceStep =
  ({ incidents, vault, sources }: Ports, budgetMs: Record<EvidenceTier, number> = BUDGET_MS) =>
  async ({ item, ...place }: EvidenceItemInput, { now }: Invocation): Promise<CaptureResult> => {
    const { incidentId, tier } = place;
    const { signalUid, region, times, principal } = await loadIncident(incidents, place);
    const text = principal === undefined ? undefined : (await incidents.reveal(incidentId)).get(principal.ref);
    const captured = captureEvidence(vault, sources, item, {
      ...place,
      signalUid,
      region,
      now,
      principal: text === undefined ? undefined : SignalPrincipal.parse(JSON.parse(text)),
      since: times.occurredAt ?? times.firstSignalAt,
      signal: AbortSignal.timeout(budgetMs[tier]),
    });
    return Promise.race([captured, spent(item, budgetMs[tier])]);
  };

export const handler = step(EvidenceItemInput, () =>
  captureEvidenceStep({
    incidents: incidentJournal(),
    vault: s3EvidenceVault(),
    sources: [
      findingSource(dynamoSignalRecords(environment(ENV.detectionTable))),
      principalSource(awsIdentityReader()),
      recentCallsSource(awsCallHistory()),
    ],
  }),
);
