import { REPUTATION } from '../lists/reputational-impacts.ts';
import type { ReportSources } from '../sources.ts';
import type { ReportValues } from '../values.ts';
import { flagsSet } from './combine.ts';

const REPUTATION_LIMBS = ['media', 'repetitiveComplaints', 'regulatoryRequirements', 'clientLoss'] as const;
const DATA_PROPERTIES = ['availability', 'authenticity', 'integrity', 'confidentiality'] as const;
const CRITICAL_LIMBS = [
  'supportsCriticalOrImportantFunction',
  'supervisedFinancialService',
  'maliciousUnauthorisedAccess',
] as const;

const LIMB_TEXT: Record<(typeof CRITICAL_LIMBS)[number], string> = {
  supportsCriticalOrImportantFunction:
    'Article 6(a): it affects ICT services or network and information systems that support critical or important functions.',
  supervisedFinancialService:
    'Article 6(b): it affects financial services that require authorisation or registration, or that are supervised.',
  maliciousUnauthorisedAccess:
    'Article 6(c): it is a successful, malicious and unauthorised access to network and information systems.',
};

const spread = ({ figures }: ReportSources): ReportValues =>
  figures.memberStates && figures.memberStates.value.length > 0 ? { '2.6': figures.memberStates } : {};

const reputation = ({ figures }: ReportSources): ReportValues => {
  const { names, first } = flagsSet(figures.reputation ?? {}, REPUTATION_LIMBS);
  return first ? { '3.13': { value: names.map((name) => REPUTATION[name]), source: first.source } } : {};
};

const losses = ({ figures }: ReportSources): ReportValues => {
  const { names, first } = flagsSet(figures.dataLosses ?? {}, DATA_PROPERTIES);
  return first ? { '3.20': { value: names, source: first.source } } : {};
};

/**
 * @law 2024/1772 Art. 6
 */
const criticalServices = ({ figures }: ReportSources): ReportValues => {
  const { names, first } = flagsSet(figures.criticalService ?? {}, CRITICAL_LIMBS);
  return first ? { '3.22': { value: names.map((name) => LIMB_TEXT[name]).join(' '), source: first.source } } : {};
};

/**
 * The details of the criteria that the verdict names; details of a criterion that is not met would contradict field 2.5.
 *
 * @law 2024/1772 Art. 9
 */
export const projectThresholds = (sources: ReportSources): ReportValues => {
  const met = new Set(sources.verdict?.criteria);
  return {
    ...(met.has('geographical_spread') && spread(sources)),
    ...(met.has('reputational_impact') && reputation(sources)),
    ...(met.has('data_losses') && losses(sources)),
    ...criticalServices(sources),
  };
};
