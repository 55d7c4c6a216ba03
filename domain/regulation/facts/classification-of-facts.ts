import { CLASSIFICATION_KEYS } from './fact-keys.ts';
import type { FactValue } from './fact-value.ts';

/** The figures of `dora classify`; what nobody has said yet stands as none. */
const nothingKnown = (home: string) => ({
  criticalService: {
    supportsCriticalOrImportantFunction: false,
    supervisedFinancialService: false,
    maliciousUnauthorisedAccess: false,
  },
  clients: { affected: 0, usingService: 0, relevantAffected: false },
  counterparts: { affected: 0, usingService: 0, relevantAffected: false },
  transactions: { affectedCount: 0, dailyAverageCount: 0, affectedValue: 0, dailyAverageValue: 0 },
  reputation: { media: false, repetitiveComplaints: false, regulatoryRequirements: false, clientLoss: false },
  durationHours: 0,
  downtimeHours: 0,
  memberStates: [home],
  dataLosses: {
    availability: false,
    authenticity: false,
    integrity: false,
    confidentiality: false,
    adverseImpact: false,
    maliciousAccessMayLoseData: false,
  },
  costsEur: 0,
});
export type ClassificationFigures = ReturnType<typeof nothingKnown>;

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const put = (target: Record<string, unknown>, [head = '', ...rest]: string[], value: unknown): void => {
  const inner = target[head];
  if (rest.length > 0 && isGroup(inner)) put(inner, rest, value);
  else target[head] = value;
};

/** What is known as the classification takes it, and which of its figures nobody has said yet. */
export const classificationOfFacts = (
  valueOf: (key: string) => FactValue | undefined,
  memberState: string,
): { figures: ClassificationFigures; unknown: string[] } => {
  const figures = nothingKnown(memberState);
  const unknown: string[] = [];
  for (const key of CLASSIFICATION_KEYS) {
    const value = valueOf(key);
    if (value === undefined) unknown.push(key);
    else put(figures, key.split('.'), value);
  }
  return { figures, unknown };
};
