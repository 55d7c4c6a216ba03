import type { IncidentContext, ReportContext } from './report-context.ts';
import type { ReportSources } from './sources.ts';

const above0 = (count: { value: number } | undefined): boolean => (count?.value ?? 0) > 0;

const saysYes = (flag: { value: boolean } | undefined): boolean => flag?.value ?? false;

/** What the incident's facts decide. */
const ofIncident = ({ incident, verdict, figures, resolution, recurring }: ReportSources): IncidentContext => ({
  originatesElsewhere: incident.originatesFrom !== undefined,
  authorityIssuedCode: incident.authorityCode !== undefined,
  relevantClientsAffected: saysYes(figures.clients?.relevantAffected),
  transactionsAffected: above0(figures.transactions?.affectedCount),
  downtimeCaused: above0(figures.downtimeHours),
  riskToCriticalFunctions: false,
  resolvabilityAffected: false,
  ...resolution,
  recurringIncidents: recurring?.count ?? 0,
  maliciousAccess: verdict?.maliciousAccess ?? false,
});

/** What conditions and checks need to know beside the fields. */
export const reportContext = (sources: ReportSources): ReportContext => {
  const { entity, submitter, aggregated, submittedAt, previous } = sources;
  return {
    submitterDiffers: submitter !== undefined,
    isAggregated: aggregated !== undefined,
    isPartOfGroup: entity.parent !== undefined,
    isUnderBrrd: entity.isUnderBrrd,
    isNis2Entity: entity.isNis2Entity,
    ...ofIncident(sources),
    wasEverMajor: sources.wasEverMajor,
    entered: sources.fieldFacts,
    ...(submittedAt === undefined ? {} : { submittedAt }),
    ...(previous === undefined ? {} : { previous }),
  };
};
