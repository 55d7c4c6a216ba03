export { breachSeverity, judgeSeverity, SeverityQuestion } from './severity.ts';
export { CIRCUMSTANCE_ANCHORS, DATA_CONTEXT_ANCHORS, IDENTIFICATION_ANCHORS } from './severity-scores.ts';
