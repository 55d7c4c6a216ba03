import type { ReportContact, ReportSources } from '../sources.ts';
import { SUBMISSION_TYPE, type Stage } from '../stage.ts';
import type { FieldValue, ReportValues, Sourced, SourceEvent } from '../values.ts';

type ContactFields = { name: Sourced; email: Sourced; phone: Sourced };

const from =
  (source: SourceEvent) =>
  (value: FieldValue): Sourced => ({ value, source });

const contact = (person: ReportContact, sourced: (value: FieldValue) => Sourced): ContactFields => ({
  name: sourced(person.name),
  email: sourced(person.email),
  phone: sourced(person.phone),
});

/** Whom the report is about, by name only where that is somebody other than the submitter. */
const affected = ({ entity, submitter, aggregated }: ReportSources): ReportValues => {
  const entities = aggregated?.entities ?? [entity];
  const sourced = from(aggregated?.source ?? entity.source);
  const types = [...new Set(entities.flatMap((each) => each.types))];
  if (submitter === undefined && aggregated === undefined) return { '1.4': sourced(types) };
  return {
    '1.4': sourced(types),
    '1.5': sourced(entities.map((each) => each.name).join(';')),
    '1.6': sourced(entities.map((each) => each.lei).join(';')),
  };
};

const contacts = ({ entity }: ReportSources): ReportValues => {
  const primary = contact(entity.contacts.primary, from(entity.source));
  const secondary = contact(entity.contacts.secondary, from(entity.source));
  return {
    '1.7': primary.name,
    '1.8': primary.email,
    '1.9': primary.phone,
    '1.10': secondary.name,
    '1.11': secondary.email,
    '1.12': secondary.phone,
  };
};

/**
 * Section 1, from the configuration of the entity.
 *
 * @law 2025/301 Art. 1
 */
export const projectEntity = (sources: ReportSources, stage: Stage): ReportValues => {
  const { entity, submitter } = sources;
  const sourced = from(entity.source);
  const submitting = from(submitter?.source ?? entity.source);
  return {
    '1.1': { value: SUBMISSION_TYPE[stage], source: sources.requestedBy },
    '1.2': submitting(submitter?.name ?? entity.name),
    '1.3': submitting(submitter?.code ?? entity.lei),
    ...affected(sources),
    ...contacts(sources),
    ...(entity.parent && { '1.13': sourced(entity.parent.name), '1.14': sourced(entity.parent.lei) }),
    '1.15': sourced(entity.currency),
  };
};
