import type { ReportSources, Sourced, SourceEvent } from '../../../../domain/regulation/reports/index.ts';

const CONFIG: SourceEvent = { journal: 'config/entities/example-bank', seq: 3, type: 'entity' };

export const event = (seq: number, type: string): SourceEvent => ({ journal: 'incidents/INC-2026-0042', seq, type });

const OPENED = event(1, 'incidents.incident-opened');
const FIGURES = event(9, 'incidents.figures-stated');
const PERSON: SourceEvent = {
  journal: 'regulation/OBL-INC-2026-0042-dora-final',
  seq: 7,
  type: 'regulation.field-answered',
};

export const known = <Value extends string | boolean | readonly string[]>(value: Value, seq = 4): Sourced<Value> => ({
  value,
  source: event(seq, 'incidents.fact-stated'),
});
export const figure = (value: number, basis: 'actual' | 'estimate' = 'actual'): Sourced<number> => ({
  value,
  basis,
  source: FIGURES,
});
export const entered = (value: Sourced['value']): Sourced => ({ value, source: PERSON });

const entity: ReportSources['entity'] = {
  name: 'Example Bank SE',
  lei: '529900D6BF99LW9R2E68',
  types: ['credit_institution'],
  memberState: 'DE',
  currency: 'EUR',
  contacts: {
    primary: { name: 'Jörg Müßig', email: 'incident@bank.example', phone: '+4969123456' },
    secondary: { name: 'Incident desk', email: 'desk@bank.example', phone: '+4969123457' },
  },
  parent: { name: 'Example Holding SA', lei: '96950077L0TN7BAROX36' },
  isUnderBrrd: true,
  isNis2Entity: true,
  source: CONFIG,
};

const incident: ReportSources['incident'] = {
  id: 'INC-2026-0042',
  source: OPENED,
  occurredAt: known('2026-11-21T12:20:04.000Z'),
  detectedAt: known('2026-11-21T12:35:30.000Z'),
  awareAt: known('2026-11-21T13:35:30+01:00'),
  classifiedAt: known('2026-11-21T14:05:00.000Z', 6),
  recoveredAt: known('2026-11-22T02:00:00.000Z'),
  rootCauseAddressedAt: known('2026-11-23T09:00:00.000Z'),
  resolvedAt: known('2026-11-22T18:20:04.000Z'),
  description: known('Payments were encrypted by malware that came in through a supplier’s remote access.'),
  discovery: known('monitoring_systems'),
  businessContinuityActivated: known(true),
  originatesFrom: known('Clearwater Hosting; LEI 549300WCLFVEBTBNRF76'),
  authorityCode: known('BF-2026-991'),
  temporaryMeasures: known('Payments were moved to the second site at 16:00 UTC; back to the first on 24 November.'),
};

const figures: ReportSources['figures'] = {
  criticalService: { supportsCriticalOrImportantFunction: known(true), supervisedFinancialService: known(true) },
  clients: { affected: figure(1850), usingService: figure(15000), relevantAffected: known(true) },
  counterparts: { affected: figure(2), usingService: figure(40) },
  transactions: {
    affectedCount: figure(25_000),
    dailyAverageCount: figure(10_000),
    affectedValue: figure(12_345_678.9),
    dailyAverageValue: figure(20_000_000),
  },
  reputation: { media: known(true), repetitiveComplaints: known(false) },
  durationHours: figure(30),
  downtimeHours: figure(13.5),
  memberStates: known(['DE', 'FR', 'GR']),
  dataLosses: { availability: known(true), integrity: known(true) },
  costsEur: figure(187_500),
};

const fieldFacts: ReportSources['fieldFacts'] = {
  '3.14': entered('Two national newspapers wrote about it; 140 complaints by telephone.'),
  '3.18': entered(['clients', 'branch_of_the_financial_entity']),
  '3.19': entered('Clients of the Paris branch (Παράδειγμα, Łódź) could not pay for 13 hours.'),
  '3.21': entered('Orders of 1 850 clients were unreadable until restored; no personal data left the bank.'),
  '3.23': entered(['cybersecurity-related', 'other']),
  '3.24': entered('Failure of a supplier’s remote access.'),
  '3.25': entered(['data_encryption_for_impact_including_ransomware', 'other']),
  '3.26': entered('Abuse of a maintenance account.'),
  '3.27': entered('Customer service; credit transfers, cash management.'),
  '3.28': entered('yes'),
  '3.29': entered('Payment hub 4.2, outsourced to Clearwater Hosting, active-passive over two sites.'),
  '3.30': entered('yes'),
  '3.31': entered(['police_law_enforcement', 'data_protection_authority', 'other']),
  '3.32': entered('Deutsche Bundesbank'),
  '3.35': entered('SHA-256 of the loader and two domains, see the annex.'),
  '4.1': entered(['malicious_actions', 'process_failure']),
  '4.2': entered([
    'malicious_actions_fraudulent_actions',
    'process_failure_insufficient_monitoring_or_failure_of_monitoring_and_control',
    'process_failure_other',
  ]),
  '4.3': entered(['monitoring_of_third-party_service_providers', 'logging']),
  '4.4': entered('No rule said who ends a supplier’s session.'),
  '4.5': entered('A stolen maintenance password opened the remote access; encryption began 40 minutes later.'),
  '4.6': entered('Remote access closed, passwords changed, sessions recorded; suppliers reviewed each quarter.'),
  '4.9': entered('No difference.'),
  '4.10': entered('Payment services were unavailable for 13.5 hours; no function was at risk beyond that.'),
  '4.11': entered('No influence on the resolution plan.'),
  '4.14': entered(25),
};

/** A major incident of a German bank, with all that a final report can need. */
export const majorIncident = (change: Partial<ReportSources> = {}): ReportSources => ({
  entity,
  requestedBy: { journal: 'regulation/OBL-INC-2026-0042-dora', seq: 1, type: 'regulation.obligation-opened' },
  incident,
  verdict: {
    major: true,
    criteria: [
      'clients_financial_counterparts_and_transactions_affected',
      'critical_services_affected',
      'data_losses',
      'duration_and_service_downtime',
      'economic_impact',
      'geographical_spread',
      'reputational_impact',
    ],
    maliciousAccess: false,
    source: event(6, 'incidents.incident-classified'),
  },
  figures,
  wasEverMajor: true,
  fieldFacts,
  resolution: { riskToCriticalFunctions: true, resolvabilityAffected: true },
  submittedAt: '2026-12-20T10:00:00.000Z',
  ...change,
});
