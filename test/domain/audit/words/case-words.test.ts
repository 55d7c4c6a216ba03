import { describe, expect, it, test } from '@jest/globals';
import type { JournalEvent } from '../../../../contracts/journal-event.ts';
import { SEALED, wordsOf } from './sample-event.ts';

const AT = '2026-01-31T23:50:00.000Z';
const verdict = {
  major: true,
  criteria: ['critical_services_affected', 'data_losses'],
  reasons: ['Article 8(1)(a): major.'],
  unknown: ['clients.affected', 'costsEur'],
  ruleVersion: '2024/1772-1',
  settingsVersion: '3',
  round: 2,
};

describe('a regulatory case in words', () => {
  test.each<[type: string, data: JournalEvent['data'], what: string]>([
    [
      'case-opened',
      { incidentId: 'INC-2026-0001', entityId: 'bank', title: 'Key used', detectedAt: AT },
      'The regulatory case of bank began; INC-2026-0001 was detected at 2026-01-31 23:50:00 UTC.',
    ],
    [
      'contradiction-settled',
      { key: 'clients.affected', holds: 'claimed' },
      'Clients affected: of two contradicting values the one claimed later holds.',
    ],
    [
      'verdict-proposed',
      verdict,
      'Proposed from the facts of round 2 (rule 2024/1772-1, settings 3): major (critical services affected, data losses). Article 8(1)(a): major. Not known yet: Clients affected, Gross costs and losses, incurred or likely.',
    ],
    [
      'verdict-proposed',
      { ...verdict, major: false, criteria: [], unknown: ['a', 'b', 'c', 'd', 'e', 'f'] },
      'Proposed from the facts of round 2 (rule 2024/1772-1, settings 3): not major. Article 8(1)(a): major. Not known yet: 6 facts.',
    ],
    [
      'classification-decided',
      { major: true, criteria: ['data_losses'], isLate: true },
      'Classified as major (data losses), later than 24 hours after awareness.',
    ],
    ['classification-decided', { major: false, criteria: [], isLate: false }, 'Classified as not major.'],
    [
      'classification-unanswered',
      { request: 2, outcome: 'expired' },
      'Nobody answered question 2 about the class in time.',
    ],
    ['classification-unanswered', { request: 2, outcome: 'cancelled' }, 'Question 2 about the class fell away.'],
    ['awareness-decided', { regime: 'gdpr', awareAt: AT }, 'Aware since 2026-01-31 23:50:00 UTC, for GDPR.'],
    [
      'breach-assessed',
      { risk: 'high-risk', severity: 3.25, exemption: 'encrypted' },
      'Personal data breach: a high risk to the people concerned; severity 3.25; they need not be told: encrypted.',
    ],
    ['breach-assessed', { risk: 'unlikely' }, 'Personal data breach: a risk to the people concerned is unlikely.'],
    ['significance-decided', { significant: true }, 'Held significant under NIS2.'],
    ['incident-followed', { status: 'dismissed' }, 'The incident itself is dismissed; no legal clock stops.'],
    [
      'obligation-settled',
      { obligationId: 'INC-2026-0001.bank.dora-initial', outcome: 'received', submittedAt: AT },
      'The duty INC-2026-0001.bank.dora-initial was met: received at 2026-01-31 23:50:00 UTC.',
    ],
    ['obligation-settled', { obligationId: 'x', outcome: 'withdrawn' }, 'The duty x fell away.'],
  ])('%s', (type, data, what) => {
    expect(wordsOf(`regulation.${type}`, data)).toBe(what);
  });
});

describe('facts as they were reported', () => {
  const words = (fact: JournalEvent['data'], said?: string): string =>
    wordsOf('regulation.facts-recorded', { from: 'person:desk-1', facts: [{ basis: 'actual', ...fact }] }, said);

  it.each<[JournalEvent['data'], string]>([
    [{ key: 'clients.affected', value: 1200, basis: 'estimate' }, 'Clients affected: 1200 (estimate)'],
    [{ key: 'downtimeHours', value: 2.5 }, 'Service downtime: 2.5 hours (actual)'],
    [{ key: 'reputation.media', value: false }, 'Reflected in the media: no (actual)'],
    [{ key: 'occurredAt', value: AT }, 'When it occurred: 2026-01-31 23:50:00 UTC (actual)'],
    [{ key: 'memberStates', value: ['DE', 'FR'] }, 'Member States with an impact: DE, FR (actual)'],
    [{ key: 'field.3.30', value: 'yes' }, 'Field 3.30: yes (actual)'],
    [
      { key: 'clients.affected', value: 7, isContradiction: true },
      'Clients affected: 7 (actual, contradicts the value held)',
    ],
    [{ key: 'clients.affected', value: 7, corrects: true }, 'Clients affected: 7 (actual, corrects the value before)'],
  ])('%j', (fact, what) => {
    expect(words(fact)).toBe(`1 fact reported: ${what}.`);
  });

  it('shows free text that was revealed, and says when it was erased', () => {
    const fact = { key: 'description', value: SEALED };
    expect(words(fact, 'Ana saw it')).toBe('1 fact reported: Description of the incident: Ana saw it (actual).');
    expect(words(fact)).toBe('1 fact reported: Description of the incident: (erased) (actual).');
  });
});
