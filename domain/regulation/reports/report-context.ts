import type { Stage } from './stage.ts';
import type { ReportValues } from './values.ts';

/** What about the incident decides whether a conditional field is due, and is not itself a field. */
export type IncidentContext = {
  originatesElsewhere: boolean;
  authorityIssuedCode: boolean;
  relevantClientsAffected: boolean;
  transactionsAffected: boolean;
  downtimeCaused: boolean;
  /** A threat to critical functions (BRRD Article 2(1)(35)), or to resolvability. */
  riskToCriticalFunctions: boolean;
  resolvabilityAffected: boolean;
  /** How many non-major incidents of one root cause it is made of (2024/1772, Article 8(2)); 0 when it is one of its own. */
  recurringIncidents: number;
  /** A successful, malicious access that may lose data (2024/1772, Article 9(5)(b)). */
  maliciousAccess: boolean;
};

/** The same of the entity, the way of reporting and the reports before. */
export type ReportContext = IncidentContext & {
  /** The submitter is not the affected entity: outsourced reporting. */
  submitterDiffers: boolean;
  /** One report of a provider for several entities. */
  isAggregated: boolean;
  isPartOfGroup: boolean;
  /** The entity is under the Bank Recovery and Resolution Directive (2014/59/EU, Article 1(1)). */
  isUnderBrrd: boolean;
  /** Essential or important under NIS2, Article 3. */
  isNis2Entity: boolean;
  /** On the facts as they are known now, the incident met Article 8 of 2024/1772 at some time. */
  wasEverMajor: boolean;
  /** When the report is (to be) handed over, UTC ISO 8601. */
  submittedAt?: string;
  previous?: { stage: Stage; values: ReportValues };
  /** What people entered by field, to be compared with what the facts say. */
  entered?: ReportValues;
};

/** A report with what surrounds it: what conditions and checks read. */
export type Report = { stage: Stage; values: ReportValues; context: ReportContext };
