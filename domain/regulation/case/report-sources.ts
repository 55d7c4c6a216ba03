import type { Entity } from '../../../contracts/config/entities.ts';
import type { FactValue, RecordedFactValue } from '../facts/fact-value.ts';
import { CLASSIFICATION_KEYS, FIELD_PREFIX } from '../facts/fact-keys.ts';
import type { FieldValue, ReportSources, Sourced, SourceEvent } from '../reports/index.ts';
import type { CaseState } from './case-state.ts';
import { criteriaOf } from './major-proposal.ts';

/** A case with its sealed texts by ref. `wasEverMajor`: some verdict of its journal was major by its gravest figures. */
export type ReportedCase = { state: CaseState; revealed: ReadonlyMap<string, string>; wasEverMajor: boolean };

const ERASED = '(erased)';

const clear = (value: FactValue, revealed: ReadonlyMap<string, string>): FieldValue =>
  typeof value === 'object' && !Array.isArray(value) ? (revealed.get(value.ref) ?? ERASED) : value;

const eventOf = ({ id }: CaseState, seq: number, type: string): SourceEvent => ({
  journal: `regulation/${id}`,
  seq,
  type,
});

/** Reads facts of a case with the event each comes from. */
const reader = ({ state, revealed }: ReportedCase) => {
  const sourced = ({ value, basis, seq }: RecordedFactValue): Sourced => ({
    value: clear(value, revealed),
    // Figures are estimated; what a person writes or chooses is not.
    ...(typeof value === 'number' ? { basis } : {}),
    source: eventOf(state, seq, 'regulation.facts-recorded'),
  });
  const fact = (key: string): Sourced | undefined => {
    const known = state.facts[key];
    return known === undefined ? undefined : sourced(known);
  };
  const text = (key: string): Sourced<string> | undefined => {
    const known = fact(key);
    return typeof known?.value === 'string' ? { ...known, value: known.value } : undefined;
  };
  const flag = (key: string): Sourced<boolean> | undefined => {
    const known = fact(key);
    return typeof known?.value === 'boolean' ? { ...known, value: known.value } : undefined;
  };
  return { fact, text, flag };
};

/** The known ones of some values. */
const defined = (values: Record<string, Sourced | undefined>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

const incidentFacts = (reported: ReportedCase): ReportSources['incident'] => {
  const { state } = reported;
  const { text, flag } = reader(reported);
  const decided = (value: string | undefined, seq: number | undefined, type: string): Sourced<string> | undefined =>
    value === undefined || seq === undefined ? undefined : { value, source: eventOf(state, seq, type) };
  const { awareness, classification } = state;
  return {
    id: state.incidentId,
    source: eventOf(state, 1, 'regulation.case-opened'),
    ...defined({
      detectedAt: decided(state.detectedAt, 1, 'regulation.case-opened'),
      awareAt: decided(awareness.dora?.awareAt, awareness.dora?.seq, 'regulation.awareness-decided'),
      classifiedAt: decided(classification?.at, classification?.seq, 'regulation.classification-decided'),
      occurredAt: text('occurredAt'),
      recoveredAt: text('recoveredAt'),
      resolvedAt: text('resolvedAt'),
      description: text('description'),
      discovery: text('field.2.7'),
      originatesFrom: text('field.2.8'),
      businessContinuityActivated: flag('field.2.9'),
      authorityCode: text('field.3.1'),
      temporaryMeasures: text('field.3.34'),
    }),
  };
};

/** The figures of `dora classify`, nested by their paths, each with its source. */
const figuresOf = (reported: ReportedCase): ReportSources['figures'] => {
  const { fact } = reader(reported);
  const known = CLASSIFICATION_KEYS.filter((key) => fact(key) !== undefined);
  const groups = [...new Set(known.map((key) => key.split('.')[0] ?? ''))];
  const inGroup = (group: string) =>
    known.filter((key) => key.startsWith(`${group}.`)).map((key) => [key.slice(group.length + 1), fact(key)]);
  return Object.fromEntries(
    groups.map((group) => [group, known.includes(group) ? fact(group) : Object.fromEntries(inGroup(group))]),
  );
};

const entityFacts = (entity: Entity): ReportSources['entity'] => ({
  name: entity.name,
  lei: entity.lei,
  types: entity.types,
  memberState: entity.memberState,
  currency: entity.currency,
  contacts: entity.contacts,
  ...(entity.parent === undefined ? {} : { parent: entity.parent }),
  isUnderBrrd: entity.brrd,
  isNis2Entity: entity.nis2 !== 'none',
  source: { journal: 'config/entities.json', seq: 0, type: entity.id },
});

/** Of recurring incidents the report names the last and the first, and how many there were. */
const recurringFacts = ({ id, recurrence, awareness, detectedAt }: CaseState): Pick<ReportSources, 'recurring'> => {
  if (recurrence === undefined) return {};
  const { count, firstOccurredAt, lastOccurredAt, seq } = recurrence;
  const source = { journal: `regulation/${id}`, seq, type: 'regulation.recurrence-found' };
  const lastAwareAt = awareness.dora?.awareAt ?? detectedAt;
  return { recurring: { count, firstOccurredAt, lastOccurredAt, lastAwareAt, source } };
};

/** Why it is no major incident after all: the reason that the person gave. @law 2025/302 field 2.10 */
const reclassificationReason = ({ state, revealed }: ReportedCase): ReportSources['fieldFacts'] => {
  if (state.reclassified === undefined) return {};
  const { reason, seq } = state.reclassified;
  const source = eventOf(state, seq, 'regulation.case-reclassified');
  return { '2.10': { value: revealed.get(reason.ref) ?? ERASED, source } };
};

const fieldFacts = (reported: ReportedCase): ReportSources['fieldFacts'] => {
  const { fact } = reader(reported);
  const keys = Object.keys(reported.state.facts).filter((key) => key.startsWith(FIELD_PREFIX));
  const entered = Object.fromEntries(keys.map((key) => [key.slice(FIELD_PREFIX.length), fact(key)]));
  return { ...reclassificationReason(reported), ...entered };
};

/** The report names the criteria as they stand now; the classification says that it is major. */
const verdictFacts = ({ id, verdict, classification, recurrence }: CaseState): Pick<ReportSources, 'verdict'> => {
  if (verdict === undefined) return {};
  const decided = classification?.major === true ? classification : verdict;
  const { maliciousAccess } = verdict;
  const criteria = criteriaOf(verdict, recurrence);
  const source = { journal: `regulation/${id}`, seq: verdict.seq, type: 'regulation.verdict-proposed' };
  return { verdict: { major: decided.major, criteria, maliciousAccess, source } };
};

/** All that a report of 2025/302 is made from, out of the case's journal: every value keeps the event it comes from. */
export const reportSources = (reported: ReportedCase, entity: Entity, requestedBy: SourceEvent): ReportSources => ({
  entity: entityFacts(entity),
  requestedBy,
  incident: incidentFacts(reported),
  ...verdictFacts(reported.state),
  figures: figuresOf(reported),
  wasEverMajor: reported.wasEverMajor,
  ...recurringFacts(reported.state),
  fieldFacts: fieldFacts(reported),
});
