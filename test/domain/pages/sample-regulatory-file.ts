import { readEntities } from '../../../adapters/config/entities.ts';
import { readObligations } from '../../../adapters/config/obligations.ts';
import { seedPeople } from '../../../adapters/config/seeds.ts';
import type { CaseState, ObligationState } from '../../../domain/regulation/index.ts';
import type { RegulatoryFile } from '../../../domain/regulation/pages/index.ts';

export const NOW = '2026-11-21T16:20:00.000Z';
const sealed = (ref: string) => ({ ref, commitment: '0'.repeat(64) });
const decision = (by: string, at: string, seq: number) => ({ by: `person:${by}`, at, seq, reason: sealed(`${seq}.1`) });

const fact = (value: CaseState['facts'][string]['value'], basis: 'estimate' | 'actual', seq: number, from: string) => ({
  value,
  basis,
  from,
  at: `2026-11-21T13:${String(10 + seq)}:00.000Z`,
  seq,
});

const CASE: CaseState = {
  id: 'INC-2026-0042.bank',
  incidentId: 'INC-2026-0042',
  entityId: 'bank',
  title: 'Access key used from an unusual place',
  status: 'open',
  detectedAt: '2026-11-21T12:35:30.000Z',
  incidentStatus: 'open',
  round: 4,
  facts: {
    'criticalService.supportsCriticalOrImportantFunction': fact(true, 'actual', 2, 'system:follow-incident'),
    'criticalService.maliciousUnauthorisedAccess': fact(true, 'actual', 2, 'system:follow-incident'),
    'clients.affected': fact(1200, 'actual', 5, 'person:incident-manager-1'),
    durationHours: fact(4.5, 'estimate', 5, 'person:incident-manager-1'),
    memberStates: fact(['AT', 'DE'], 'estimate', 5, 'person:incident-manager-1'),
    occurredAt: fact('2026-11-21T11:58:00.000Z', 'estimate', 5, 'person:incident-manager-1'),
    description: fact(sealed('5.1'), 'actual', 5, 'person:incident-manager-1'),
    'field.2.7': fact('it_security', 'actual', 6, 'person:compliance-1'),
  },
  peaks: {},
  contradictions: { 'clients.affected': fact(1850, 'actual', 9, 'person:ciso-1') },
  verdict: {
    major: true,
    criteria: ['critical_services_affected', 'data_losses'],
    thresholdsMet: 1,
    maliciousAccess: true,
    reasons: [
      'Article 6(a): ICT services that support a critical or important function are affected.',
      'Article 9(5)(b): a successful, malicious and unauthorised access may result in data losses.',
      'Article 8(1)(a): major, since critical services are affected and the access of Article 9(5)(b) suffices.',
    ],
    flips: ['Not major without a malicious access that may result in data losses.'],
    unknown: ['clients.usingService', 'counterparts.affected', 'costsEur'],
    ruleVersion: '2024/1772-1',
    settingsVersion: '2026-11-21',
    round: 4,
    at: '2026-11-21T13:20:00.000Z',
    seq: 10,
  },
  awareness: {
    dora: { ...decision('compliance-1', '2026-11-21T13:30:00.000Z', 11), awareAt: '2026-11-21T12:50:00.000Z' },
  },
  classification: {
    ...decision('compliance-1', '2026-11-21T13:40:00.000Z', 12),
    major: true,
    criteria: ['critical_services_affected', 'data_losses'],
    isLate: false,
  },
  requests: 1,
  isAsking: false,
  isUndecidedPaged: false,
  breach: {
    ...decision('compliance-1', '2026-11-21T15:00:00.000Z', 13),
    risk: 'high-risk',
    severity: 3.25,
    exemption: 'risk-removed',
  },
  obligations: [
    { id: 'INC-2026-0042.bank.dora-initial', kind: 'dora-initial', status: 'open' },
    { id: 'INC-2026-0042.bank.gdpr-article-33', kind: 'gdpr-article-33', status: 'open' },
  ],
};

const duty = (kind: string): ObligationState => ({
  id: `INC-2026-0042.bank.${kind}`,
  caseId: CASE.id,
  incidentId: CASE.incidentId,
  entityId: 'bank',
  kind,
  title: 'DORA initial notification',
  legalBasis: 'Regulation (EU) 2022/2554 Art. 19(4)(a); 2025/301 Art. 5(1)(a), 5(2)',
  limitBy: 'legal',
  status: 'drafted',
  clock: {
    starts: '2026-11-21T13:40:00.000Z',
    limit: '2026-11-21T17:05:00.000Z',
    due: '2026-11-21T17:05:00.000Z',
    reliefApplied: false,
  },
  warned: 75,
  isLastHour: true,
  isBreached: false,
  isGapsAccepted: false,
  isChannelDown: false,
  revision: 2,
  draft: {
    revision: 2,
    round: 4,
    files: Object.fromEntries(
      ['report', 'json', 'csv', 'html', 'text'].map((name) => [
        name,
        { key: name, versionId: 'v', sha256: 'a1b2'.repeat(16) },
      ]),
    ),
    gaps: ['2.7', '2.9', '2.10', '3.18', '3.31'],
  },
  receipts: 0,
  run: 1,
});

const HANDED_OVER: ObligationState = {
  ...duty('gdpr-article-33'),
  title: 'Notification of a personal data breach to the authority',
  legalBasis: 'Regulation (EU) 2016/679 Art. 33(1)',
  status: 'handed-over',
  clock: {
    starts: '2026-11-21T14:30:00.000Z',
    limit: '2026-11-24T14:30:00.000Z',
    due: '2026-11-24T14:30:00.000Z',
    reliefApplied: false,
  },
  isLastHour: false,
  draft: { revision: 1, round: 3, files: {}, gaps: [] },
  handOver: { channel: 'portal', isAlternative: false, at: '2026-11-21T16:10:00.000Z' },
};

/** One entity's case: major, two contradicting figures, one draft with gaps in its last hour, one report handed over. */
export const regulatoryFile = (): RegulatoryFile => ({
  state: CASE,
  revealed: new Map([
    ['5.1', 'API calls were made with the access key of a deployment user.'],
    ['11.1', 'The finding was confirmed with the owner of the key at 13:50.'],
    ['12.1', 'Malicious access to a system behind a critical function: Article 8(1)(a).'],
    ['13.1', 'Names and account numbers were readable; nothing points to a download.'],
  ]),
  obligations: [duty('dora-initial'), HANDED_OVER].map((state) => ({ state, revealed: new Map<string, string>() })),
  entity: readEntities()[0]!,
  people: seedPeople(),
  rules: readObligations(),
});
