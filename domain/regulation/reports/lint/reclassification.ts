import { error, type Check, type Finding } from './finding.ts';

/**
 * Only an incident that at no time met the criteria can be reclassified, and only one that was reported as major.
 *
 * @law 2025/302 Art. 5
 * @law 2025/301 Art. 2
 */
export const reclassification: Check = ({ stage, context }) => {
  if (stage !== 'reclassification') return [];
  const findings: Finding[] = [];
  if (context.wasEverMajor) {
    const message = 'the incident once met the criteria of Article 8; that its impact fell later does not undo it.';
    findings.push(error('1.1', 'reclassification', message));
  }
  if (context.previous === undefined) {
    findings.push(error('1.1', 'reclassification', 'nothing was reported that could be reclassified.'));
  }
  return findings;
};
