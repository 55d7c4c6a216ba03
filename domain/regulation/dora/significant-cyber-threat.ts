import * as z from 'zod/mini';
import { Criterion } from '../../../contracts/config/regulation.ts';
import type { RegulationSettings } from '../../../contracts/config/regulation.ts';
import { CLASSIFICATION_RULE_VERSION } from './classify-incident.ts';

const Answer = z.boolean();

/** What people know and judge about a threat that has not materialised. */
export const CyberThreatFacts = z.strictObject({
  /** Whose critical or important functions, or whom, it could affect. */
  couldAffect: z.strictObject({
    criticalFunctions: Answer,
    otherFinancialEntities: Answer,
    thirdPartyProviders: Answer,
    clientsOrCounterparts: Answer,
  }),
  highProbability: Answer,
  /** What the probability was judged by; all three must be. */
  takenIntoAccount: z.strictObject({
    risksAndVulnerabilities: Answer,
    capabilityAndIntentOfActors: Answer,
    persistenceAndPastIncidents: Answer,
  }),
  /** Criteria whose thresholds it could meet (field 2.5). */
  couldMeet: z.array(Criterion),
});
export type CyberThreatFacts = z.infer<typeof CyberThreatFacts>;

/** `unconsidered`: what Article 10(1)(b) wants taken into account and nobody has yet; the answer is not final before. */
export type CyberThreatAssessment = {
  significant: boolean;
  reasons: string[];
  unconsidered: string[];
  ruleVersion: string;
  settingsVersion: string;
};

const AFFECTED: Record<keyof CyberThreatFacts['couldAffect'], string> = {
  criticalFunctions: 'critical or important functions of the financial entity',
  otherFinancialEntities: 'other financial entities',
  thirdPartyProviders: 'third-party providers',
  clientsOrCounterparts: 'clients or financial counterparts',
};
const CONSIDERED: Record<keyof CyberThreatFacts['takenIntoAccount'], string> = {
  risksAndVulnerabilities: 'risks and vulnerabilities (10(1)(b)(i))',
  capabilityAndIntentOfActors: 'capability and intent of the actors (10(1)(b)(ii))',
  persistenceAndPastIncidents: 'persistence of the threat and knowledge of past incidents (10(1)(b)(iii))',
};
const ALWAYS: readonly Criterion[] = [
  'critical_services_affected',
  'clients_financial_counterparts_and_transactions_affected',
  'geographical_spread',
];

const wordsOf = (words: Record<string, string>, answers: Record<string, boolean>, wanted: boolean): string[] =>
  Object.entries(words)
    .filter(([key]) => answers[key] === wanted)
    .map(([, text]) => text);

const list = (texts: readonly string[]): string => (texts.length === 0 ? 'none' : texts.join(', '));

/**
 * Whether a cyber threat is significant: it could hit what matters, is highly probable, and could meet Art. 6, 9(1) or
 * 9(4), or another threshold that the readings allow to be considered. Notifying the authority is voluntary
 * (DORA Art. 19(2)); recording it is not (Art. 17(2)).
 *
 * @law 2024/1772 Art. 10
 * @law 2022/2554 Art. 18(2)
 */
export const assessCyberThreat = (
  { couldAffect, highProbability, takenIntoAccount, couldMeet }: CyberThreatFacts,
  { version, classification }: RegulationSettings,
): CyberThreatAssessment => {
  const affected = wordsOf(AFFECTED, couldAffect, true);
  const considered: readonly Criterion[] = [...ALWAYS, ...classification.cyberThreatAlsoConsiders];
  const met = couldMeet.filter((criterion) => considered.includes(criterion));
  return {
    significant: affected.length > 0 && highProbability && met.length > 0,
    reasons: [
      `Article 10(1)(a): it could affect: ${list(affected)}.`,
      `Article 10(1)(b): it is ${highProbability ? '' : 'not '}highly probable that it materialises.`,
      `Article 10(1)(c): it could meet: ${list(met)}.`,
    ],
    unconsidered: wordsOf(CONSIDERED, takenIntoAccount, false),
    ruleVersion: CLASSIFICATION_RULE_VERSION,
    settingsVersion: version,
  };
};
