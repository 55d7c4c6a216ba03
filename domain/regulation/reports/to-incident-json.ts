import { entitiesJson } from './exchange/entities-json.ts';
import { fieldPath } from './exchange/field-path.ts';
import { placed, type Json, type JsonTree } from './exchange/json-tree.ts';
import type { FieldId } from './fields/field-id.ts';
import { FIELDS } from './fields/fields.ts';
import type { FieldRow } from './fields/field-row.ts';
import { EXCHANGE_LIMIT_PERCENT } from './percentage.ts';
import { codesOf, isFilled, type ReportValues } from './values.ts';

/** The report in the exchange format, and what that format cannot say. */
export type IncidentJson = { json: JsonTree; notCarried: { field: FieldId; reason: string }[] };

/** A value as the format takes it. */
const carried = ({ id, type }: FieldRow, values: ReportValues): Json | undefined => {
  const value = values[id]?.value;
  if (value === undefined || !isFilled(values, id)) return undefined;
  return type === 'percent' && typeof value === 'number' ? Math.min(value, EXCHANGE_LIMIT_PERCENT) : value;
};

const plainFields = (values: ReportValues): JsonTree =>
  FIELDS.reduce<JsonTree>((tree, row) => {
    const path = fieldPath(row);
    const value = carried(row, values);
    return value === undefined || path.kind !== 'plain' ? tree : placed(tree, path.keys, value);
  }, {});

/** Each criterion of field 2.5 with the details that belong to it. */
const classificationTypes = (values: ReportValues): JsonTree[] =>
  codesOf(values, '2.5').map((criterion) => {
    const details = FIELDS.flatMap((row) => {
      const path = fieldPath(row);
      const value = carried(row, values);
      if (value === undefined || path.kind !== 'criterion' || path.criterion !== criterion) return [];
      return [[path.key, value] as const];
    });
    return { classificationCriterion: criterion, ...Object.fromEntries(details) };
  });

const whyNotCarried = (row: FieldRow, values: ReportValues): string | undefined => {
  if (!isFilled(values, row.id)) return undefined;
  const path = fieldPath(row);
  if (path.kind === 'criterion' && !codesOf(values, '2.5').includes(path.criterion)) {
    return `the format keeps it beside the criterion '${path.criterion}', which field 2.5 does not name`;
  }
  const value = values[row.id]?.value;
  const isCapped = row.type === 'percent' && typeof value === 'number' && value > EXCHANGE_LIMIT_PERCENT;
  return isCapped
    ? `the format takes ${EXCHANGE_LIMIT_PERCENT} at most; field 2.10 gives ${String(value)} %`
    : undefined;
};

const secondContact = ({ secondaryContact, ...others }: JsonTree): JsonTree => {
  // A contact without an address would be refused as a whole.
  const hasEmail = typeof secondaryContact === 'object' && 'email' in secondaryContact;
  return secondaryContact !== undefined && hasEmail ? { ...others, secondaryContact } : others;
};

/**
 * A report in the exchange format of the ESAs, version IR-1.2.1. Empty fields are left out, since the format allows no
 * others. Field 4.12 has a place only when economic impact is a criterion, and a share above 100 none at all.
 */
export const toIncidentJson = (values: ReportValues): IncidentJson => {
  const plain = secondContact(plainFields(values));
  const withEntities: JsonTree = { ...plain, ...entitiesJson(values) };
  const criteria = classificationTypes(values);
  const json =
    criteria.length === 0 ? withEntities : placed(withEntities, ['incident', 'classificationTypes'], criteria);
  const notCarried = FIELDS.flatMap((row) => {
    const reason = whyNotCarried(row, values);
    return reason === undefined ? [] : [{ field: row.id, reason }];
  });
  return { json: withParentType(json), notCarried };
};

const withParentType = (json: JsonTree): JsonTree =>
  json['ultimateParentUndertaking'] === undefined
    ? json
    : placed(json, ['ultimateParentUndertaking', 'entityType'], 'ULTIMATE_PARENT_UNDERTAKING_ENTITY');
