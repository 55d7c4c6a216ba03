import type { Decision, Fact, RecordedFact } from '../../../domain/shared/journal/index.ts';
import { sealData } from '../../../domain/shared/journal/index.ts';
import { evolveIncident } from '../../../domain/incidents/evolve/index.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import { openIncident } from '../../../domain/incidents/index.ts';
import type { Signal } from '../../../contracts/signal.ts';

export const T0 = '2026-03-02T09:00:00.000Z';

export const leakedKey: Signal = {
  uid: 'event-1',
  source: 'aws.guardduty',
  account: '000000000000',
  region: 'eu-central-1',
  finding: {
    uid: 'finding-1',
    type: 'CredentialAccess:IAMUser/AnomalousBehavior',
    title: 'An access key is used in an unusual way',
    description: 'APIs were invoked by user ci-deploy from 198.51.100.7.',
  },
  severityId: 4,
  time: T0,
  firstSeenTime: '2026-03-02T08:40:00.000Z',
  resource: { type: 'AwsIamAccessKey', uid: 'AKIAEXAMPLE' },
  principal: { type: 'IAMUser', name: 'ci-deploy', credentialUid: 'AKIAEXAMPLE' },
  fingerprint: 'f-1',
  status: 'active',
  authenticated: true,
};

let seq = 0;
/** A state after more events, sealed as the journal seals them. */
export const after = (state: IncidentState | undefined, fact: Fact, at: Partial<RecordedFact> = {}): IncidentState => {
  seq += 1;
  const { data } = sealData(fact.data, seq, () => '00');
  return evolveIncident(state, {
    type: fact.type,
    data,
    aggregateId: 'INC-2026-0001',
    seq,
    occurredAt: T0,
    actor: 'system:test',
    ...at,
  });
};

export const opened = (): IncidentState => after(undefined, openIncident(leakedKey));

/** The event a decision answers; fails the test when it answers none. */
export const eventOf = (decision: Decision): Fact => {
  if (decision.kind !== 'event') throw new Error(`expected an event, got ${JSON.stringify(decision)}`);
  return decision;
};

export const STORED = { key: 'k', versionId: '1', sha256: 'a'.repeat(64) };

export const planned = (state: IncidentState, actions = 1): IncidentState =>
  after(state, {
    type: 'incidents.containment-planned',
    data: {
      round: state.facts,
      playbook: 'leaked-access-key',
      refused: [],
      actions: Array.from({ length: actions }, (_, n) => ({
        key: `${String(state.facts)}.${String(n + 1)}`,
        id: 'deactivate-access-key',
        target: { user: { plain: 'ci-deploy' }, accessKey: { plain: 'AKIAEXAMPLE' } },
        blastRadius: { plain: '{}' },
      })),
    },
  });

export const evidence = (state: IncidentState, tier: 0 | 1): IncidentState =>
  after(state, {
    type: 'incidents.evidence-collected',
    data: { round: state.containment?.round, tier, items: [], missing: [] },
  });

/** A review as two people signed it; of a major incident it says nothing about the framework. */
export const SIGNED = {
  record: {
    summary: 'A key leaked with a build log.',
    wentWell: 'The plan was rehearsed.',
    slowed: 'The first mail went to somebody on leave.',
    toChange: 'Deployments take roles.',
    actions: [],
  },
  signedBy: ['incident-manager-1', 'ciso-1'],
  isMajor: false,
};
