import { FIELD_IDS } from '../fields/field-id.ts';
import type { ReportContext } from '../report-context.ts';
import type { Stage } from '../stage.ts';
import type { ReportValues } from '../values.ts';
import { actualOrEstimates } from './actual-or-estimates.ts';
import { affectedEntities } from './affected-entities.ts';
import { checkFormats } from './check-formats.ts';
import { closedLists } from './closed-lists.ts';
import { enteredAgainstFacts } from './entered-against-facts.ts';
import type { Check, Finding } from './finding.ts';
import { majorCriteria } from './major-criteria.ts';
import { noEstimatesInFinal } from './no-estimates-in-final.ts';
import { noneStandsAlone } from './none-stands-alone.ts';
import { orderOfTimes } from './order-of-times.ts';
import { reclassification } from './reclassification.ts';
import { recurringReport } from './recurring-incidents.ts';
import { referenceUnchanged } from './reference-unchanged.ts';
import { notApplicableFields, requiredFields } from './required-fields.ts';
import { rootCauses } from './root-causes.ts';
import { sharesFitCounts } from './shares-fit-counts.ts';
import { submissionType } from './submission-type.ts';
import { submitterCode } from './submitter-code.ts';
import { transactionsComplete } from './transactions-complete.ts';

const CHECKS: readonly Check[] = [
  requiredFields,
  notApplicableFields,
  checkFormats,
  closedLists,
  submissionType,
  submitterCode,
  affectedEntities,
  referenceUnchanged,
  majorCriteria,
  orderOfTimes,
  actualOrEstimates,
  sharesFitCounts,
  transactionsComplete,
  noneStandsAlone,
  rootCauses,
  noEstimatesInFinal,
  recurringReport,
  reclassification,
  enteredAgainstFacts,
];

const PLACE = new Map(FIELD_IDS.map((id, index) => [id, index]));
const place = ({ field }: Finding): number => PLACE.get(field) ?? 0;

/**
 * All that is wrong with a report, in the order of its fields. A report with an error must not be handed over.
 *
 * @law 2025/302 Art. 1
 */
export const lintReport = (stage: Stage, values: ReportValues, context: ReportContext): Finding[] =>
  CHECKS.flatMap((check) => check({ stage, values, context })).sort((one, other) => place(one) - place(other));

/** Whether nothing keeps a report from being handed over. */
export const isComplete = (findings: readonly Finding[]): boolean =>
  findings.every(({ severity }) => severity !== 'error');
