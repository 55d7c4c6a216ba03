import type { Criticality } from '../../../contracts/config/severity.ts';
import type { ReportedFact } from './fact-value.ts';

/** What of an incident its regulatory case begins with. Moments are UTC ISO 8601. */
export type PresumedFrom = {
  origin: 'signal' | 'person';
  description: string;
  criticality: Criticality;
  occurredAt?: string;
  recoveredAt?: string;
  /** Of its playbook. */
  presumed: Readonly<Record<string, boolean>>;
};

const fact = (key: string, value: ReportedFact['value'] | undefined): ReportedFact[] =>
  value === undefined ? [] : [{ key, value, basis: 'estimate' }];

/**
 * What systems know at the beginning: estimates, which give way to whatever a person says.
 * @law 2024/1772 Art. 6
 * @law 2025/302 field 2.7
 * @law 2025/302 field 2.9
 */
export const presumedFacts = ({
  origin,
  description,
  criticality,
  presumed,
  ...times
}: PresumedFrom): ReportedFact[] => [
  ...fact('description', description),
  ...fact('criticalService.supportsCriticalOrImportantFunction', criticality !== 'other'),
  ...Object.entries(presumed).flatMap(([key, value]) => fact(key, value)),
  ...fact('occurredAt', times.occurredAt),
  ...fact('recoveredAt', times.recoveredAt),
  // What a machine saw, monitoring discovered, and no continuity plan was activated yet. Of a report by people, people say.
  ...(origin === 'signal' ? [...fact('field.2.7', 'monitoring_systems'), ...fact('field.2.9', false)] : []),
];
