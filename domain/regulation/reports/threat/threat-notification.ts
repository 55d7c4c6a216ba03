import { momentText } from '../moment-text.ts';
import type { EntityFacts } from '../sources.ts';
import type { FieldValue, Sourced, SourceEvent } from '../values.ts';
import type { ThreatFieldId } from './threat-words.ts';

/** A notification: what is known, by field. */
export type ThreatValues = Partial<Record<ThreatFieldId, Sourced>>;

/** What a notification is made from; moments are UTC ISO 8601. */
export type ThreatSources = {
  entity: EntityFacts;
  submitter?: { name: string; code: string; source: SourceEvent };
  awareAt?: Sourced<string>;
  description?: Sourced<string>;
  potentialImpact?: Sourced<string>;
  /** Codes of the criteria that would be met. */
  criteria?: Sourced<readonly string[]>;
  isActive?: Sourced<boolean>;
  preventiveActions?: Sourced<string>;
  othersInformed?: Sourced<string>;
  indicators?: Sourced<string>;
  otherInformation?: Sourced<string>;
};

const ofEntity = ({ entity, submitter }: ThreatSources): ThreatValues => {
  const sourced = (value: FieldValue): Sourced => ({ value, source: entity.source });
  const { primary, secondary } = entity.contacts;
  const contacts = {
    '6': sourced(primary.name),
    '7': sourced(primary.email),
    '8': sourced(primary.phone),
    '9': sourced(secondary.name),
    '10': sourced(secondary.email),
    '11': sourced(secondary.phone),
  };
  if (submitter === undefined) return { '1': sourced(entity.name), '2': sourced(entity.lei), ...contacts };
  return {
    '1': { value: submitter.name, source: submitter.source },
    '2': { value: submitter.code, source: submitter.source },
    '3': sourced(entity.types),
    '4': sourced(entity.name),
    '5': sourced(entity.lei),
    ...contacts,
  };
};

/**
 * The voluntary notification of a significant cyber threat.
 *
 * @law 2022/2554 Art. 19(2)
 * @law 2025/301 Art. 6
 */
export const projectThreat = (sources: ThreatSources): ThreatValues => {
  const { awareAt, isActive } = sources;
  const fields: Record<string, Sourced | undefined> = {
    ...ofEntity(sources),
    '12': awareAt && { ...awareAt, value: momentText(awareAt.value) },
    '13': sources.description,
    '14': sources.potentialImpact,
    '15': sources.criteria,
    '16': isActive && { ...isActive, value: isActive.value ? 'active' : 'inactive' },
    '17': sources.preventiveActions,
    '18': sources.othersInformed,
    '19': sources.indicators,
    '20': sources.otherInformation,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
};
