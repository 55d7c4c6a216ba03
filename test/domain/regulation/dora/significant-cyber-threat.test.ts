import { expect, it, test } from '@jest/globals';
import { assessCyberThreat } from '../../../../domain/regulation/dora/index.ts';
import type { CyberThreatFacts } from '../../../../domain/regulation/dora/index.ts';
import { readOtherwise, SETTINGS } from './facts.ts';

const GRAVE: CyberThreatFacts = {
  couldAffect: {
    criticalFunctions: true,
    otherFinancialEntities: false,
    thirdPartyProviders: false,
    clientsOrCounterparts: false,
  },
  highProbability: true,
  takenIntoAccount: {
    risksAndVulnerabilities: true,
    capabilityAndIntentOfActors: true,
    persistenceAndPastIncidents: true,
  },
  couldMeet: ['critical_services_affected'],
};
const NOBODY = { ...GRAVE.couldAffect, criticalFunctions: false };

test.each<[string, Partial<CyberThreatFacts>, boolean]>([
  ['all three', {}, true],
  ['could affect nobody', { couldAffect: NOBODY }, false],
  ['could affect providers', { couldAffect: { ...NOBODY, thirdPartyProviders: true } }, true],
  ['could affect other entities', { couldAffect: { ...NOBODY, otherFinancialEntities: true } }, true],
  ['could affect clients', { couldAffect: { ...NOBODY, clientsOrCounterparts: true } }, true],
  ['is not probable', { highProbability: false }, false],
  ['could meet nothing', { couldMeet: [] }, false],
  ['could meet 9(1)', { couldMeet: ['clients_financial_counterparts_and_transactions_affected'] }, true],
  ['could meet 9(4)', { couldMeet: ['geographical_spread'] }, true],
  ['could meet 9(6) alone', { couldMeet: ['economic_impact'] }, false],
])('a threat that %s', (_name, facts, significant) => {
  expect(assessCyberThreat({ ...GRAVE, ...facts }, SETTINGS).significant).toBe(significant);
});

it('is judged by other thresholds where the readings say so', () => {
  const facts: CyberThreatFacts = { ...GRAVE, couldMeet: ['economic_impact'] };
  const settings = readOtherwise({ cyberThreatAlsoConsiders: ['economic_impact'] });
  expect(assessCyberThreat(facts, settings).significant).toBe(true);
});

it('says why, and what nobody has considered yet', () => {
  const takenIntoAccount = { ...GRAVE.takenIntoAccount, capabilityAndIntentOfActors: false };
  expect(assessCyberThreat({ ...GRAVE, takenIntoAccount }, SETTINGS)).toEqual({
    significant: true,
    reasons: [
      'Article 10(1)(a): it could affect: critical or important functions of the financial entity.',
      'Article 10(1)(b): it is highly probable that it materialises.',
      'Article 10(1)(c): it could meet: critical_services_affected.',
    ],
    unconsidered: ['capability and intent of the actors (10(1)(b)(ii))'],
    ruleVersion: '2024/1772-1',
    settingsVersion: SETTINGS.version,
  });
});
