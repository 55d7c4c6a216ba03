import type { FieldId } from './fields/field-id.ts';
import type { Stage } from './stage.ts';
import type { ReportValues, Sourced, SourceEvent } from './values.ts';

/** A person or team the authority can turn to; `phone` with international prefix. */
export type ReportContact = { name: string; email: string; phone: string };

/** One financial entity that was hit. `types` are codes of field 1.4. */
export type AffectedEntity = { name: string; lei: string; types: readonly string[] };

/** The reporting entity as it is configured; `source` names the configuration. */
export type EntityFacts = AffectedEntity & {
  memberState: string;
  /** ISO 4217. */
  currency: string;
  contacts: { primary: ReportContact; secondary: ReportContact };
  /** Set when the entity belongs to a group. */
  parent?: { name: string; lei: string };
  isUnderBrrd: boolean;
  /** Essential or important under NIS2, Article 3. */
  isNis2Entity: boolean;
  source: SourceEvent;
};

/** What the incident's journal says; moments are UTC ISO 8601. */
export type IncidentFacts = {
  id: string;
  source: SourceEvent;
  occurredAt?: Sourced<string>;
  detectedAt?: Sourced<string>;
  awareAt?: Sourced<string>;
  classifiedAt?: Sourced<string>;
  recoveredAt?: Sourced<string>;
  rootCauseAddressedAt?: Sourced<string>;
  resolvedAt?: Sourced<string>;
  description?: Sourced<string>;
  /** A code of field 2.7. */
  discovery?: Sourced<string>;
  businessContinuityActivated?: Sourced<boolean>;
  /** Name, code and type of code of the provider or entity it came from. */
  originatesFrom?: Sourced<string>;
  authorityCode?: Sourced<string>;
  temporaryMeasures?: Sourced<string>;
};

/** The classification as `dora classify` gives it. */
export type VerdictFacts = {
  major: boolean;
  criteria: readonly string[];
  maliciousAccess: boolean;
  source: SourceEvent;
};

type Flags<Name extends string> = Partial<Record<Name, Sourced<boolean>>>;
type Figures<Name extends string> = Partial<Record<Name, Sourced<number>>>;

/** What `dora classify` reads, each figure with its basis and the event that says so. Amounts are EUR. */
export type ClassificationFigures = {
  criticalService?: Flags<
    'supportsCriticalOrImportantFunction' | 'supervisedFinancialService' | 'maliciousUnauthorisedAccess'
  >;
  clients?: Figures<'affected' | 'usingService'> & Flags<'relevantAffected'>;
  counterparts?: Figures<'affected' | 'usingService'>;
  transactions?: Figures<'affectedCount' | 'dailyAverageCount' | 'affectedValue' | 'dailyAverageValue'>;
  reputation?: Flags<'media' | 'repetitiveComplaints' | 'regulatoryRequirements' | 'clientLoss'>;
  durationHours?: Sourced<number>;
  downtimeHours?: Sourced<number>;
  memberStates?: Sourced<readonly string[]>;
  dataLosses?: Flags<'availability' | 'authenticity' | 'integrity' | 'confidentiality'>;
  costsEur?: Sourced<number>;
};

/** Non-major incidents of one root cause that are major together; moments are UTC ISO 8601. */
export type RecurringFacts = {
  count: number;
  firstOccurredAt: string;
  lastOccurredAt: string;
  lastAwareAt: string;
  source: SourceEvent;
};

/** All that a report is made from. */
export type ReportSources = {
  entity: EntityFacts;
  /** The event that asked for this report. */
  requestedBy: SourceEvent;
  incident: IncidentFacts;
  verdict?: VerdictFacts;
  figures: ClassificationFigures;
  /** On the facts as they are known now, the incident met Article 8 of 2024/1772 at some time. Decides reclassification. */
  wasEverMajor: boolean;
  /** What people entered for a field. Moments with `Z`, amounts in thousands of the reporting currency. */
  fieldFacts: Partial<Record<FieldId, Sourced>>;
  /** Who submits when it is not the entity; `code` is an LEI or, of a third party, another code. */
  submitter?: { name: string; code: string; source: SourceEvent };
  /** Units of the reporting currency for one euro, when that is not the euro. */
  exchangeRate?: Sourced<number>;
  recurring?: RecurringFacts;
  /** A provider reports once for several entities; `code` is the provider's for the incident. */
  aggregated?: { code: string; entities: readonly AffectedEntity[]; source: SourceEvent };
  resolution?: { riskToCriticalFunctions: boolean; resolvabilityAffected: boolean };
  submittedAt?: string;
  previous?: { stage: Stage; values: ReportValues };
};
