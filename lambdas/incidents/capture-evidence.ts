import { awsCallHistory } from '../../adapters/aws/call-history.ts';
import { awsIdentityReader } from '../../adapters/aws/identity-store.ts';
import { dynamoSignalRecords } from '../../adapters/dynamodb/signal-records.ts';
import { environment } from '../../adapters/environment.ts';
import { s3EvidenceVault } from '../../adapters/s3/evidence-vault.ts';
import { ENV } from '../../contracts/env.ts';
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
const BUDGET_MS = { 0: 40_000, 1: 100_000 } as const;

type Ports = { incidents: Journal<IncidentState>; vault: EvidenceVault; sources: readonly EvidenceSource[] };

/** Stores one item of evidence, or says why it cannot be had. */
export const captureEvidenceStep =
  ({ incidents, vault, sources }: Ports) =>
  async ({ item, ...place }: EvidenceItemInput, { now }: Invocation): Promise<CaptureResult> => {
    const { incidentId, tier } = place;
    const { signalUid, region, times, principal } = await loadIncident(incidents, place);
    const text = principal === undefined ? undefined : (await incidents.reveal(incidentId)).get(principal.ref);
    return captureEvidence(vault, sources, item, {
      ...place,
      signalUid,
      region,
      now,
      principal: text === undefined ? undefined : SignalPrincipal.parse(JSON.parse(text)),
      since: times.occurredAt ?? times.firstSignalAt,
      signal: AbortSignal.timeout(BUDGET_MS[tier]),
    });
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
