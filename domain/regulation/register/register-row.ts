import type { Entity } from '../../../contracts/config/entities.ts';
import type { Person } from '../../../contracts/config/people.ts';
import type { CaseState, Decided } from '../case/case-state.ts';
import { criteriaOf } from '../case/major-proposal.ts';
import type { FactValue } from '../facts/fact-value.ts';
import type { ObligationState } from '../obligation/obligation-state.ts';

/** A duty of a case in the register. Moments are UTC ISO 8601. */
export type RegisteredDuty = {
  kind: string;
  status: string;
  due?: string;
  submittedAt?: string;
  reference?: string;
  isBreached?: boolean;
};

/** A case as the register shows it: nothing personal, decisions by the role that took them. Moments are UTC ISO 8601. */
export type RegisterRow = {
  kind: 'incident';
  id: string;
  incidentId: string;
  entityId: string;
  entity: string;
  lei: string;
  title: string;
  status: 'open' | 'closed';
  incidentStatus: 'open' | 'dismissed' | 'closed' | 'merged';
  occurredAt?: string;
  detectedAt: string;
  awareAt?: string;
  proposedMajor?: boolean;
  criteria: string[];
  major?: boolean;
  classifiedAt?: string;
  classifiedBy?: string;
  classifiedLate?: boolean;
  reclassifiedAt?: string;
  reclassifiedBy?: string;
  recurringWith?: number;
  rootCause?: string;
  rootCauseHighLevel: string[];
  rootCauseDetailed: string[];
  personalDataBreach?: boolean;
  breachRisk?: string;
  significantUnderNis2?: boolean;
  obligations: RegisteredDuty[];
  closedAt?: string;
};

/** What a row is made from besides the case. */
export type RegisterSources = {
  entity: Pick<Entity, 'name' | 'lei'>;
  people: readonly Person[];
  /** The case's obligations, as far as they have a journal. */
  obligations: readonly ObligationState[];
};

type Facts = CaseState['facts'];
const valueOf = (facts: Facts, key: string): FactValue | undefined => facts[key]?.value;

const textOf = (facts: Facts, key: string): string | undefined => {
  const value = valueOf(facts, key);
  return typeof value === 'string' ? value : undefined;
};

const codesOf = (facts: Facts, key: string): string[] => {
  const value = valueOf(facts, key);
  if (Array.isArray(value)) return value;
  return typeof value === 'string' ? [value] : [];
};

/** The role of who decided; whoever has left the directory stands under the id of the journal. */
const roleOf = (decided: Decided | undefined, people: readonly Person[]): string | undefined =>
  decided && (people.find(({ id }) => decided.by === `person:${id}`)?.label ?? decided.by);

const dutyOf = (known: CaseState['obligations'][number], obligations: readonly ObligationState[]): RegisteredDuty => {
  const { id, kind, status, submittedAt } = known;
  const { clock, receipt, isBreached } = obligations.find((duty) => duty.id === id) ?? {};
  return { kind, status, due: clock?.due, submittedAt, reference: receipt?.reference, isBreached };
};

const proposalOf = ({ verdict, classification, recurrence }: CaseState) => ({
  proposedMajor: verdict && (verdict.major || recurrence !== undefined),
  criteria: classification?.major === true ? classification.criteria : criteriaOf(verdict, recurrence),
  recurringWith: recurrence?.count,
});

const decisionOf = ({ classification, reclassified }: CaseState, people: readonly Person[]) => ({
  major: classification && classification.major && reclassified === undefined,
  classifiedAt: classification?.at,
  classifiedBy: roleOf(classification, people),
  classifiedLate: classification?.major === true ? classification.isLate : undefined,
  reclassifiedAt: reclassified?.at,
  reclassifiedBy: roleOf(reclassified, people),
});

/** A breach that a person decided on is one; before that, whether somebody says that personal data are affected. */
const breachOf = ({ breach, facts }: CaseState): boolean | undefined => {
  const said = valueOf(facts, 'breach.personalData');
  if (breach !== undefined) return true;
  return typeof said === 'boolean' ? said : undefined;
};

/**
 * The row of a case in the register of all ICT-related incidents: non-major and dismissed ones too.
 * @law 2022/2554 Art. 17(2)
 */
export const registerRow = (state: CaseState, { entity, people, obligations }: RegisterSources): RegisterRow => {
  const { id, incidentId, entityId, title, status, incidentStatus, detectedAt, facts, awareness, closedAt } = state;
  return {
    kind: 'incident',
    id,
    incidentId,
    entityId,
    entity: entity.name,
    lei: entity.lei,
    title,
    status,
    incidentStatus,
    occurredAt: textOf(facts, 'occurredAt'),
    detectedAt,
    awareAt: awareness.dora?.awareAt ?? awareness.nis2?.awareAt,
    ...proposalOf(state),
    ...decisionOf(state, people),
    rootCause: textOf(facts, 'rootCause'),
    rootCauseHighLevel: codesOf(facts, 'field.4.1'),
    rootCauseDetailed: codesOf(facts, 'field.4.2'),
    personalDataBreach: breachOf(state),
    breachRisk: state.breach?.risk,
    significantUnderNis2: state.significance?.significant,
    obligations: state.obligations.map((known) => dutyOf(known, obligations)),
    closedAt,
  };
};
