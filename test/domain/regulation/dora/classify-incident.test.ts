import { describe, expect, it, test } from '@jest/globals';
import { classifyIncident } from '../../../../domain/regulation/dora/index.ts';
import type { ClassificationFacts } from '../../../../domain/regulation/dora/index.ts';
import { put, QUIET, quiet, readOtherwise, SETTINGS } from './facts.ts';

const CRITICAL = { criticalService: { supportsCriticalOrImportantFunction: true } };
const SUPERVISED = { criticalService: { supervisedFinancialService: true } };

type Changes = Parameters<typeof quiet>[0];

const CLIENTS = 'clients_financial_counterparts_and_transactions_affected';
const DURATION = 'duration_and_service_downtime';

describe('each threshold on both sides', () => {
  test.each<[string, Changes, boolean]>([
    ['10 % of clients', { clients: { affected: 100 } }, false],
    ['one client more', { clients: { affected: 101 } }, true],
    ['10 % of 1,009 is 100.9', { clients: { affected: 101, usingService: 1_009 } }, true],
    ['100 of 1,001', { clients: { affected: 100, usingService: 1_001 } }, false],
    ['100,000 clients of many', { clients: { affected: 100_000, usingService: 9_000_000 } }, false],
    ['100,001 clients of many', { clients: { affected: 100_001, usingService: 9_000_000 } }, true],
    ['nobody of a service without users', { clients: { usingService: 0 } }, false],
    ['one of a service without users', { clients: { affected: 1, usingService: 0 } }, true],
    ['a relevant client', { clients: { relevantAffected: true } }, true],
    ['30 % of counterparts', { counterparts: { affected: 30 } }, false],
    ['31 % of counterparts', { counterparts: { affected: 31 } }, true],
    ['a relevant counterpart', { counterparts: { relevantAffected: true } }, true],
    ['10 % of a day’s transactions', { transactions: { affectedCount: 100 } }, false],
    ['one transaction more', { transactions: { affectedCount: 101 } }, true],
    ['10 % of a broken average', { transactions: { affectedCount: 7, dailyAverageCount: 69.9 } }, true],
    ['10 % of a day’s value', { transactions: { affectedValue: 100_000 } }, false],
    ['one cent more', { transactions: { affectedValue: 100_000.01 } }, true],
    ['exactly 10 % in cents', { transactions: { affectedValue: 16.1, dailyAverageValue: 161 } }, false],
    ['any value against none', { transactions: { affectedValue: 0.01, dailyAverageValue: 0 } }, true],
  ])('9(1): %s', (_name, changes, isMet) => {
    expect(classifyIncident(quiet(changes), SETTINGS).criteria).toEqual(isMet ? [CLIENTS] : []);
  });

  test.each<[string, Changes, boolean]>([
    ['24 hours', { durationHours: 24 }, false],
    ['a second more', { durationHours: 24 + 1 / 3600 }, true],
    ['2 hours of downtime', { ...CRITICAL, downtimeHours: 2 }, false],
    ['a second more of downtime', { ...CRITICAL, downtimeHours: 2 + 1 / 3600 }, true],
    ['downtime of a service that supports no such function', { ...SUPERVISED, downtimeHours: 20 }, false],
  ])('9(3): %s', (_name, changes, isMet) => {
    expect(classifyIncident(quiet(changes), SETTINGS).criteria.includes(DURATION)).toBe(isMet);
  });

  test.each<[string, Changes, boolean]>([
    ['no member state', { memberStates: [] }, false],
    ['one', { memberStates: ['DE'] }, false],
    ['one named twice', { memberStates: ['DE', 'DE'] }, false],
    ['two', { memberStates: ['DE', 'IS'] }, true],
  ])('9(4): %s', (_name, changes, isMet) => {
    expect(classifyIncident(quiet(changes), SETTINGS).criteria.includes('geographical_spread')).toBe(isMet);
  });

  test.each<[string, Changes, boolean]>([
    ['a loss without harm', { dataLosses: { integrity: true } }, false],
    ['harm without a loss', { dataLosses: { adverseImpact: true } }, false],
    ['unavailable data that harms', { dataLosses: { availability: true, adverseImpact: true } }, true],
    ['data of doubtful origin that harms', { dataLosses: { authenticity: true, adverseImpact: true } }, true],
    ['altered data that harms', { dataLosses: { integrity: true, adverseImpact: true } }, true],
    ['disclosed data that harms', { dataLosses: { confidentiality: true, adverseImpact: true } }, true],
  ])('9(5)(a): %s', (_name, changes, isMet) => {
    expect(classifyIncident(quiet(changes), SETTINGS)).toMatchObject({ thresholdsMet: isMet ? 1 : 0 });
  });

  test.each<[string, Changes, boolean]>([
    ['EUR 100,000', { costsEur: 100_000 }, false],
    ['one cent more', { costsEur: 100_000.01 }, true],
  ])('9(6): %s', (_name, changes, isMet) => {
    expect(classifyIncident(quiet(changes), SETTINGS).criteria.includes('economic_impact')).toBe(isMet);
  });

  test.each(Object.keys(QUIET.reputation))('9(2): %s alone', (sign) => {
    const { criteria } = classifyIncident(quiet({ reputation: { [sign]: true } }), SETTINGS);
    expect(criteria).toEqual(['reputational_impact']);
  });

  test.each(Object.keys(QUIET.criticalService))('6: %s alone opens the gate', (limb) => {
    const facts = quiet({ criticalService: { [limb]: true }, costsEur: 200_000, durationHours: 30 });
    expect(classifyIncident(facts, SETTINGS).major).toBe(true);
  });
});

test('several sub-points of one paragraph are one threshold', () => {
  const all = { affected: 200_000, relevantAffected: true };
  const facts = quiet({ ...CRITICAL, clients: all, counterparts: { affected: 100, relevantAffected: true } });
  expect(classifyIncident(facts, SETTINGS)).toMatchObject({ major: false, thresholdsMet: 1 });
});

describe('readings of the law', () => {
  const intrusion = quiet({ dataLosses: { maliciousAccessMayLoseData: true } });
  const harmful = put(intrusion, { dataLosses: { confidentiality: true, adverseImpact: true } });

  it('an access to any system is major by itself; or only behind a critical or important function', () => {
    const narrow = readOtherwise({ maliciousAccessTo: 'critical-or-important-function' });
    expect(classifyIncident(intrusion, SETTINGS)).toMatchObject({ major: true, maliciousAccess: true });
    expect(classifyIncident(intrusion, narrow)).toMatchObject({
      major: false,
      maliciousAccess: false,
      criteria: ['critical_services_affected'],
    });
    expect(classifyIncident(put(intrusion, CRITICAL), narrow).major).toBe(true);
  });
  it('an access with harmful loss is major by itself; or is a loss like others', () => {
    const literal = readOtherwise({ maliciousAccessWithHarmfulLoss: 'counts-as-data-loss-only' });
    expect(classifyIncident(harmful, SETTINGS)).toMatchObject({ major: true, maliciousAccess: true, thresholdsMet: 1 });
    expect(classifyIncident(harmful, literal)).toMatchObject({
      major: false,
      maliciousAccess: false,
      thresholdsMet: 1,
      criteria: ['critical_services_affected', 'data_losses'],
    });
    expect(classifyIncident(intrusion, literal).maliciousAccess).toBe(true);
  });
  it('the home member state is one of the two; or two others are needed', () => {
    const others = { ...readOtherwise({ memberStates: 'without-home' }), home: 'DE' };
    const spread = (...memberStates: ClassificationFacts['memberStates']) =>
      classifyIncident(quiet({ memberStates }), others).thresholdsMet;
    expect(classifyIncident(quiet({ memberStates: ['DE', 'FR'] }), { ...SETTINGS, home: 'DE' }).thresholdsMet).toBe(1);
    expect([spread('DE', 'FR'), spread('FR', 'IT'), spread('DE', 'FR', 'IT')]).toEqual([0, 1, 1]);
  });
});

describe('the verdict in words', () => {
  const facts = quiet({ ...CRITICAL, clients: { affected: 120_000, usingService: 1_150_000 }, downtimeHours: 2.5 });

  it('names each sub-point met with its figure, and what follows', () => {
    expect(classifyIncident(facts, SETTINGS).reasons).toEqual([
      'Article 6(a): ICT services or systems that support critical or important functions are affected.',
      'Article 9(1)(a): 120,000 clients affected, more than 10 % of the 1,150,000 that use the service.',
      'Article 9(1)(b): 120,000 clients affected, more than 100,000.',
      'Article 9(3)(b): an ICT service that supports critical or important functions is down for 2.5 hours, longer than 2.',
      'Article 8(1)(b): major, since critical services are affected and 2 thresholds are met; 2 suffice.',
    ]);
  });
  it('says what would turn it', () => {
    expect(classifyIncident(facts, SETTINGS).flips).toEqual([
      'Not major if no ICT service or system that supports critical or important functions is affected.',
      'Not major with at most 100,000 clients affected (now 120,000).',
      'Not major with at most 2 hours of downtime (now 2.5).',
    ]);
  });
  it('warns when more clients are affected than use the service', () => {
    const { reasons } = classifyIncident(quiet({ clients: { affected: 1_200 } }), SETTINGS);
    expect(reasons.at(-1)).toMatch(
      /^Please check: 1,200 clients affected are more than the 1,000 that use the service/,
    );
  });
  it('says when the gate is closed, and when an access decides alone', () => {
    const conclusion = (changes: Changes) => classifyIncident(quiet(changes), SETTINGS).reasons.at(-1);
    expect(conclusion({ costsEur: 200_000, durationHours: 25 })).toMatch(/no critical service is affected/);
    expect(conclusion({ dataLosses: { maliciousAccessMayLoseData: true } })).toMatch(/^Article 8\(1\)\(a\): major/);
    expect(conclusion(SUPERVISED)).toMatch(/no threshold is met; 2 are needed/);
  });
  it('keeps the versions of rule and settings', () => {
    expect(classifyIncident(QUIET, SETTINGS)).toMatchObject({
      ruleVersion: '2024/1772-1',
      settingsVersion: SETTINGS.version,
    });
  });
});
