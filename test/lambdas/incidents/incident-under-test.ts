import { memoryEvidenceVault } from '../../../adapters/memory/evidence-vault.ts';
import { memoryIdentityStore } from '../../../adapters/memory/identity-store.ts';
import { memoryJournal } from '../../../adapters/memory/journal.ts';
import { memoryKeySafe } from '../../../adapters/memory/key-safe.ts';
import { memoryUseCounter } from '../../../adapters/memory/use-counter.ts';
import { readSeverityConfig } from '../../../adapters/config/severity.ts';
import { seedOf, seedPeople, seedPlaybooks } from '../../../adapters/config/seeds.ts';
import type { PreAuthorisation } from '../../../contracts/config/pre-authorisations.ts';
import type { Signal } from '../../../contracts/signal.ts';
import { deactivateAccessKey, lookAtAccessKey, releaseAccessKey } from '../../../domain/incidents/containment/index.ts';
import type { Identity } from '../../../domain/incidents/containment/index.ts';
import {
  applyOutcome,
  attachSignal,
  incidentAggregate,
  openIncident,
  startRun,
} from '../../../domain/incidents/index.ts';
import type { SideQuestion } from '../../../domain/incidents/index.ts';
import { touchCheck } from '../../../lambdas/_shared/may-touch-target.ts';
import type { JournalEvent } from '../../../contracts/journal-event.ts';
import { applyContainmentStep } from '../../../lambdas/incidents/apply-containment.ts';
import { authoriseContainmentStep } from '../../../lambdas/incidents/authorise-containment.ts';
import { failContainmentStep } from '../../../lambdas/incidents/fail-containment.ts';
import { planContainmentStep } from '../../../lambdas/incidents/plan-containment.ts';
import { releaseApproved } from '../../../lambdas/incidents/on-release-approved.ts';
import { proposeReleaseStep } from '../../../lambdas/incidents/propose-release.ts';
import { verifyContainmentStep } from '../../../lambdas/incidents/verify-containment.ts';
import { identityOf, KEY, NOW, USER } from '../../domain/incidents/containment/access-key/identity-of.ts';

export const ID = 'INC-2026-0001';
export const INVOCATION = { now: NOW, request: 'request-1' };
export const FIRST = { incidentId: ID, run: 1, round: 1 };

const signal: Signal = {
  uid: 'event-1',
  source: 'aws.guardduty',
  account: '000000000000',
  region: 'eu-central-1',
  finding: {
    uid: 'f-1',
    type: 'UnauthorizedAccess:IAMUser/Anomalous',
    title: 'A key is abused',
    description: 'By somebody.',
  },
  severityId: 4,
  time: '2026-03-01T09:59:00.000Z',
  resource: { type: 'AccessKey', uid: KEY },
  principal: { type: 'IAMUser', name: USER, credentialUid: KEY },
  fingerprint: 'f',
  status: 'active',
  authenticated: true,
};

/** What the CISO of the seeds signed for keys of the sandbox, as it holds at NOW unless said otherwise. */
export const signedFor = (change: Partial<PreAuthorisation>): PreAuthorisation => ({
  id: 'sandbox-keys',
  playbook: 'leaked-access-key',
  action: 'deactivate-access-key',
  assetClass: ['other'],
  namedAssets: [],
  minimumConfidence: 70,
  capPerHour: 5,
  signedBy: 'ciso-1',
  signedAt: '2026-02-01T09:00:00.000Z',
  expiresAt: '2026-07-01T09:00:00.000Z',
  ...change,
});

/** An open incident about a leaked key, the world around it in memory, and every step of its containment. */
export const incidentUnderTest = async (
  users: Identity[] = [identityOf()],
  change: Partial<Signal> = {},
  preAuthorisations: PreAuthorisation[] = [],
  id = ID,
) => {
  const incidents = memoryJournal(incidentAggregate);
  const store = memoryIdentityStore(users, NOW);
  const [vault, safe] = [memoryEvidenceVault(), memoryKeySafe()];
  const command = (key: string, run?: number) => ({ key, actor: 'system:test', now: NOW, ...(run ? { run } : {}) });
  await incidents.execute(id, command('open', 1), () => ({ kind: 'event', ...openIncident({ ...signal, ...change }) }));
  const looks = () => Promise.resolve(lookAtAccessKey(() => store));
  const hold = deactivateAccessKey(() => store);
  const holds = () => Promise.resolve(hold);
  const releases = () => Promise.resolve(releaseAccessKey(() => store, safe));
  const list = () => Promise.resolve(seedOf('protected'));
  const signed = () => Promise.resolve({ sourceConfidence: { 'aws.guardduty': 80 }, preAuthorisations });
  const people = () => Promise.resolve(seedPeople());
  const ask = ({ approvalId }: SideQuestion) => Promise.resolve(approvalId);
  const counter = memoryUseCounter();
  const switches = { stopped: false };
  const tags: Record<string, string> = {};
  const touch = touchCheck(() => Promise.resolve(tags));
  const limits = () => Promise.resolve({ ...seedOf('containment-limits'), ...switches });
  return {
    incidents,
    counter,
    switches,
    tags,
    store,
    vault,
    safe,
    hold,
    plan: planContainmentStep(incidents, looks, { playbooks: () => Promise.resolve(seedPlaybooks()), list, signed }),
    authorise: authoriseContainmentStep(incidents, counter, { signed, people, severity: readSeverityConfig(), limits }),
    attach: (news: Partial<Signal>) =>
      incidents.execute(id, command(`attach:${news.uid ?? ''}`), attachSignal({ ...signal, ...news })),
    apply: applyContainmentStep({
      incidents,
      vault,
      holds,
      list,
      limits,
      touch,
      counter,
      severity: readSeverityConfig(),
    }),
    verify: verifyContainmentStep({ incidents, vault, looks, ask }),
    fail: failContainmentStep(incidents),
    proposeRelease: proposeReleaseStep({
      incidents,
      vault,
      looks,
      people,
      ask,
    }),
    decideRelease: (decision: 'approved' | 'rejected', round = 1) =>
      incidents.execute(
        id,
        { ...command(`decide-release:${round}`), actor: 'person:incident-manager-2' },
        applyOutcome({ purpose: 'release', round, decision, reason: 'so', by: 'incident-manager-2' }),
      ),
    carryOutRelease: () => releaseApproved({ incidents, vault, releases, limits, touch, ask })(id, INVOCATION),
    decide: (decision: 'approved' | 'rejected' | 'expired', round = 1) =>
      incidents.execute(
        id,
        command(`decide:${round}`),
        applyOutcome({ purpose: 'containment', round, decision, reason: 'so' }),
      ),
    /** A later run takes over, as the reconciler does it. */
    supersede: () => incidents.execute(id, command('run-2', 2), startRun(1)),
    containment: async () => (await incidents.load(id))?.state.containment,
    events: () => incidents.eventsOf(id).map(({ event }) => JSON.parse(event) as JournalEvent),
    types: () =>
      incidents.eventsOf(id).map(({ event }) => (JSON.parse(event) as JournalEvent).type.replace('incidents.', '')),
  };
};
