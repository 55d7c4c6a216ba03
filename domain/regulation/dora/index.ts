export { ClassificationFacts, readClassificationFacts } from './classification-facts.ts';
export { CLASSIFICATION_RULE_VERSION, classifyIncident } from './classify-incident.ts';
export { findRecurring } from './recurring-incidents.ts';
export type { RecurringGroup } from './recurring-incidents.ts';
export { readRecurringQuestion } from './recurring-question.ts';
export type { OccurredIncident } from './recurring-question.ts';
export { assessCyberThreat, CyberThreatFacts } from './significant-cyber-threat.ts';
