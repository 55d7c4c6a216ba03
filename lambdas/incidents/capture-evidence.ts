import { awsCallHistory } from '../../adapters/aws/call-history.ts';
import { awsIdentityReader } from '../../adapters/aws/identity-store.ts';
import { dynamoSignalRecords } from '../../adapters/dynamodb/signal-records.ts';
import { environment } from '../../adapters/environment.ts';
import { s3BucketReader } from '../../adapters/s3/bucket-reader.ts';
import { s3EvidenceVault } from '../../adapters/s3/evidence-vault.ts';
import { s3ObjectHistory } from '../../adapters/s3/object-history.ts';
import { ENV } from '../../contracts/env.ts';
import { LOOK_ROLE } from '../../contracts/names.ts';
import type { EvidenceTier } from '../../contracts/config/playbook.ts';
import {
  captureEvidence,
  findingSource,
  principalSource,
  objectVersionsSource,
  recentCallsSource,
  resourceCallsSource,
  resourceConfigurationSource,
} from '../../domain/incidents/evidence/index.ts';
import type { CaptureResult, EvidenceSource, EvidenceVault } from '../../domain/incidents/evidence/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { BUDGET_MS, whenSpent } from '../_shared/capture-budget.ts';
import { EvidenceItemInput } from '../_shared/evidence-input.ts';
import { incidentJournal, loadIncident, readPrincipal } from '../_shared/incident-step.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

type Ports = { incidents: Journal<IncidentState>; vault: EvidenceVault; sources: readonly EvidenceSource[] };

/** Stores one item of evidence, or says why it cannot be had. */
export const captureEvidenceStep =
  ({ incidents, vault, sources }: Ports, budgetMs: Record<EvidenceTier, number> = BUDGET_MS) =>
  async ({ item, ...place }: EvidenceItemInput, { now }: Invocation): Promise<CaptureResult> => {
    const incident = await loadIncident(incidents, place);
    const { signalUid, account, region, resource, times } = incident;
    const captured = captureEvidence(vault, sources, item, {
      ...place,
      signalUid,
      account,
      region,
      resource,
      now,
      principal: await readPrincipal(incidents, incident),
      since: times.occurredAt ?? times.firstSignalAt,
      signal: AbortSignal.timeout(budgetMs[place.tier]),
    });
    return Promise.race([captured, whenSpent(item, budgetMs[place.tier])]);
  };

export const handler = step(EvidenceItemInput, () =>
  captureEvidenceStep({
    incidents: incidentJournal(),
    vault: s3EvidenceVault(),
    sources: [
      findingSource(dynamoSignalRecords(environment(ENV.detectionTable))),
      principalSource(awsIdentityReader(LOOK_ROLE)),
      recentCallsSource(awsCallHistory()),
      resourceCallsSource(awsCallHistory()),
      resourceConfigurationSource(s3BucketReader()),
      objectVersionsSource(s3ObjectHistory()),
    ],
  }),
);
