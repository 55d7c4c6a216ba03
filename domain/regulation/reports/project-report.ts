import { reportContext } from './context-of-sources.ts';
import { FIELDS, flagOf } from './fields/fields.ts';
import type { FieldRow } from './fields/field-row.ts';
import { whyNotAllowed } from './lint/is-due.ts';
import { explainShares } from './projection/explain-shares.ts';
import { projectAffected } from './projection/project-affected.ts';
import { projectCosts } from './projection/project-costs.ts';
import { projectDuration } from './projection/project-duration.ts';
import { projectEntity } from './projection/project-entity.ts';
import { projectIncident } from './projection/project-incident.ts';
import { projectThresholds } from './projection/project-thresholds.ts';
import type { Report } from './report-context.ts';
import type { ReportSources } from './sources.ts';
import type { Stage } from './stage.ts';
import type { ReportValues, Sourced } from './values.ts';

const projected = (sources: ReportSources, stage: Stage): ReportValues => ({
  ...projectEntity(sources, stage),
  ...projectIncident(sources),
  ...projectAffected(sources),
  ...projectThresholds(sources),
  ...projectDuration(sources),
  ...projectCosts(sources),
});

/** A person's words win where only a person can answer; facts win where the journal knows. */
const chosen = (row: FieldRow, fact: Sourced | undefined, entered: Sourced | undefined): Sourced | undefined =>
  row.by === 'person' ? (entered ?? fact) : (fact ?? entered);

/**
 * Without what applies only under a condition that does not hold (any more): an answer stays in its journal, and comes
 * back when the condition does. Field by field, because a field left out can be the condition of a later one.
 */
const applicable = (values: ReportValues, { stage, context }: Omit<Report, 'values'>): ReportValues =>
  FIELDS.reduce((left, row) => {
    if (left[row.id] === undefined || whyNotAllowed(row, { stage, values: left, context }) === undefined) return left;
    const { [row.id]: _, ...others } = left;
    return others;
  }, values);

/**
 * The report of a stage: every field that is known, with the event it comes from. Fields of a later stage are left out,
 * unless somebody entered them or an earlier report gave them: filling them early is a choice.
 *
 * @law 2025/302 Art. 1
 */
export const projectReport = (sources: ReportSources, stage: Stage): ReportValues => {
  const facts = projected(sources, stage);
  const { fieldFacts, previous } = sources;
  const wanted = FIELDS.filter(
    (row) => flagOf(row, stage) !== 'N' || fieldFacts[row.id] !== undefined || previous?.values[row.id] !== undefined,
  );
  const values = wanted.map((row) => [row.id, chosen(row, facts[row.id], fieldFacts[row.id])] as const);
  const known: ReportValues = Object.fromEntries(values.filter(([, value]) => value !== undefined));
  return explainShares(applicable(known, { stage, context: reportContext(sources) }));
};
