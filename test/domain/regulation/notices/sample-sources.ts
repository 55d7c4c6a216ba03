import type { Entity } from '../../../../contracts/config/entities.ts';
import type { KnownFact, NoticeSources } from '../../../../domain/regulation/notices/notice-sources.ts';

const contact = { name: 'Compliance desk', email: 'compliance@bank.example', phone: '+49 69 5550100' };
const portal = {
  kind: 'portal',
  authority: 'Data protection authority (DE)',
  url: 'https://portal.example/de',
} as const;

export const entity: Entity = {
  id: 'bank',
  name: 'Example Bank AG',
  lei: '529900HOLDFASTBANK59',
  types: ['credit_institution'],
  regime: 'dora',
  memberState: 'DE',
  timeZone: 'Europe/Berlin',
  weekendReliefExcluded: true,
  microenterprise: false,
  article16: false,
  nis2: 'essential',
  brrd: true,
  contacts: { primary: contact, secondary: contact },
  currency: 'EUR',
  language: 'en',
  channel: { ...portal, authority: 'National competent authority (DE)' },
  dataProtection: portal,
  alternative: { kind: 'mail', authority: 'National competent authority (DE)', to: 'reports@authority.example' },
  told: { clients: portal, 'data-subjects': portal, csirt: portal, insurer: portal },
  accounts: ['*'],
};

export const source = { journal: 'regulation/INC-2026-0042.bank', seq: 7, type: 'regulation.facts-recorded' };

/** A fact of each kind, actual unless said otherwise. */
export const known = (value: KnownFact['value'], basis: KnownFact['basis'] = 'actual'): KnownFact => ({
  value,
  basis,
  source,
});

/** What a case knows when a client file was copied. */
export const BREACH_FACTS: Record<string, KnownFact> = {
  occurredAt: known('2026-11-20T08:10:00Z'),
  'dataLosses.confidentiality': known(true),
  'breach.personalData': known(true),
  'breach.nature': known('A file with client records was copied from a storage bucket with a stolen access key.'),
  'breach.subjectCategories': known(['clients', 'representatives']),
  'breach.dataSubjects': known(1250, 'estimate'),
  'breach.dataCategories': known(['identity', 'contact', 'account']),
  'breach.records': known(3100),
  'breach.consequences': known('Fraud by direct debit, attempts to deceive clients with what was learned.'),
  'breach.measures': known('The key was deactivated, the bucket closed, the accounts are watched.'),
  'letter.subjects.measures.en': known('We blocked the access at once. We watch the accounts concerned day and night.'),
  'letter.subjects.measures.de': known(
    'Wir haben den Zugriff sofort gesperrt. Wir beobachten die betroffenen Konten Tag und Nacht.',
  ),
};

/** What a case knows when payments stood still. */
export const OUTAGE_FACTS: Record<string, KnownFact> = {
  occurredAt: known('2026-11-20T08:10:00Z'),
  recoveredAt: known('2026-11-20T13:00:00Z'),
  'clients.services': known(['payments', 'cards', 'online-banking']),
  'letter.clients.measures.en': known(
    'We have repaired the fault. Transfers that waited are carried out today, with the date on which you ordered them.',
  ),
  'letter.clients.measures.de': known(
    'Wir haben den Fehler behoben. Wartende Überweisungen führen wir heute aus, mit dem Datum Ihres Auftrags.',
  ),
};

/** What a group company outside DORA knows. */
export const NIS2_FACTS: Record<string, KnownFact> = {
  description: known('The identity service of the group was taken over.'),
  'nis2.suspectedMalicious': known(true),
  'nis2.crossBorder': known(true),
  'nis2.memberStates': known(['DE', 'AT']),
  'nis2.severity': known('Severe: administrators of eight customers could not sign in.'),
  'nis2.impact': known('Sign-in failed for 4,000 users in two countries for five hours.'),
  'nis2.ioc': known('- 192.0.2.7\n- user agent ExampleTool/1.2'),
  'nis2.rootCause': known('A stolen token of a build server.'),
  'nis2.mitigation': known('Tokens were replaced; build servers sign in with short-lived credentials from now on.'),
  'nis2.crossBorderImpact': known('Sign-in in Austria failed for as long as in Germany.'),
  resolvedAt: known('2026-11-25T09:00:00Z'),
};

/** Sources with exactly these facts. */
export const sourcesOf = (facts: Record<string, KnownFact>, more: Partial<NoticeSources> = {}): NoticeSources => ({
  entity,
  at: '2026-11-22T09:30:00Z',
  incident: {
    id: 'INC-2026-0042',
    title: 'A client file was copied',
    detectedAt: '2026-11-20T08:40:00Z',
    source: { journal: 'incidents/INC-2026-0042', seq: 1, type: 'incidents.incident-opened' },
  },
  awareAt: { gdpr: { at: '2026-11-20T11:00:00Z', source }, nis2: { at: '2026-11-20T09:00:00Z', source } },
  factOf: (key) => facts[key],
  ...more,
});

export const breach = {
  risk: 'high-risk',
  severity: 3.25,
  at: '2026-11-20T15:00:00Z',
  by: 'Data protection officer',
  reason: 'Account data in unknown hands.',
  source: { ...source, type: 'regulation.breach-assessed', seq: 9 },
} as const;

/** A duty whose limit is near. */
export const obligationOf = (kind: string, more: Partial<NonNullable<NoticeSources['obligation']>> = {}) => ({
  id: `INC-2026-0042.bank.${kind}`,
  kind,
  title: 'DORA initial notification',
  limit: '2026-11-23T11:00:00Z',
  due: '2026-11-23T11:00:00Z',
  isChannelDown: false,
  ...more,
});
