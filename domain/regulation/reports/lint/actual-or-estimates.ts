import type { FieldId } from '../fields/field-id.ts';
import { codesOf, isFilled, numberOf, type Basis, type ReportValues } from '../values.ts';
import { error, type Check, type Finding } from './finding.ts';

type Group = { name: string; count: FieldId; fields: readonly FieldId[] };

const GROUPS: readonly Group[] = [
  { name: 'clients', count: '3.4', fields: ['3.4', '3.5'] },
  { name: 'financial_counterparts', count: '3.6', fields: ['3.6', '3.7'] },
  { name: 'transactions', count: '3.9', fields: ['3.9', '3.10', '3.11'] },
];

const hasBasis = (values: ReportValues, fields: readonly FieldId[], basis: Basis): boolean =>
  fields.some((id) => values[id]?.basis === basis);

/** What the figures themselves say of a group, as the code of field 3.12; undefined when they do not say. */
const saidByFigures = (values: ReportValues, { name, count, fields }: Group): string | undefined => {
  const affected = numberOf(values, count);
  if (affected === 0) return `no_impact_on_${name}`;
  if (hasBasis(values, fields, 'estimate')) return `estimates_for_${name}_affected`;
  return affected !== undefined && hasBasis(values, fields, 'actual')
    ? `actual_figures_for_${name}_affected`
    : undefined;
};

const codesOfGroup = (name: string): string[] => [
  `actual_figures_for_${name}_affected`,
  `estimates_for_${name}_affected`,
  `no_impact_on_${name}`,
];

const checkGroup = (values: ReportValues, group: Group): Finding[] => {
  const said = codesOf(values, '3.12').filter((code) => codesOfGroup(group.name).includes(code));
  const expected = saidByFigures(values, group);
  const words = group.name.replaceAll('_', ' ');
  if (said.length !== 1) {
    return [error('3.12', 'actual-or-estimates', `must say one thing of ${words}: actual, estimate or no impact.`)];
  }
  if (expected === undefined || said.includes(expected)) return [];
  return [error('3.12', 'actual-or-estimates', `contradicts the figures of ${words}, which say '${expected}'.`)];
};

/**
 * Field 3.12 says one thing for each group of figures, and what the figures are.
 *
 * @law 2025/302 field 3.12
 */
export const actualOrEstimates: Check = ({ values }) =>
  isFilled(values, '3.12') ? GROUPS.flatMap((group) => checkGroup(values, group)) : [];
