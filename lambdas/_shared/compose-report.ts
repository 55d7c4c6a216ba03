import { s3EvidenceVault } from '../../adapters/s3/evidence-vault.ts';
import type { Entity } from '../../contracts/config/entities.ts';
import type { ObligationRule } from '../../contracts/config/obligations.ts';
import { reportSources } from '../../domain/regulation/case/report-sources.ts';
import type { ReportedCase } from '../../domain/regulation/case/report-sources.ts';
import type { ObligationState } from '../../domain/regulation/index.ts';
import {
  lintReport,
  projectReport,
  reportContext,
  STAGES,
  SUBMISSION_TYPE,
} from '../../domain/regulation/reports/index.ts';
import type { Finding, ReportContext, ReportValues, Stage } from '../../domain/regulation/reports/index.ts';
import { readReportValues } from '../../domain/regulation/case/read-report-values.ts';
import { obligationJournal } from './regulation-step.ts';

/** A report of 2025/302 as it stands: its fields, what surrounds them, and what lint finds. */
export type ComposedReport = { stage: Stage; values: ReportValues; context: ReportContext; findings: Finding[] };

/** The stage that a template is for; undefined when it is none of 2025/302. */
export const stageOf = (template: ObligationRule['template']): Stage | undefined =>
  STAGES.find((stage) => SUBMISSION_TYPE[stage] === template);

/** Which report came before each stage, by obligation. */
const BEFORE: Record<Stage, { kind: string; stage: Stage }[]> = {
  initial: [],
  intermediate: [{ kind: 'dora-initial', stage: 'initial' }],
  final: [
    { kind: 'dora-updated-intermediate', stage: 'intermediate' },
    { kind: 'dora-intermediate', stage: 'intermediate' },
  ],
  reclassification: [{ kind: 'dora-initial', stage: 'initial' }],
};

/** The report before, as it was drafted last: later stages resubmit all of it (2025/302 Art. 1(4)). */
const readPrevious = async (
  caseId: string,
  stage: Stage,
): Promise<{ stage: Stage; values: ReportValues } | undefined> => {
  for (const before of BEFORE[stage]) {
    const loaded = await obligationJournal().load(`${caseId}.${before.kind}`);
    const file = loaded?.state.status === 'received' ? loaded.state.draft?.files['values'] : undefined;
    if (file !== undefined)
      return { stage: before.stage, values: readReportValues(await s3EvidenceVault().read(file)) };
  }
  return undefined;
};

/** The report of a stage from the case's journal, and what is missing. */
export const composeReport = async (
  { reported, entity }: { reported: ReportedCase; entity: Entity },
  obligation: Pick<ObligationState, 'id' | 'caseId'>,
  stage: Stage,
): Promise<ComposedReport> => {
  const requestedBy = { journal: `regulation/${obligation.id}`, seq: 1, type: 'regulation.obligation-opened' };
  const previous = await readPrevious(obligation.caseId, stage);
  const sources = { ...reportSources(reported, entity, requestedBy), ...(previous === undefined ? {} : { previous }) };
  const values = projectReport(sources, stage);
  const context = reportContext(sources);
  return { stage, values, context, findings: lintReport(stage, values, context) };
};
