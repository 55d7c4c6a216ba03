import type { ReportHead, ReportSources, Sourced } from '../../../../domain/regulation/reports/index.ts';
import { reportDocument } from '../../../../domain/regulation/reports/index.ts';
import {
  projectReport,
  reportContext,
  type Language,
  type ReportDocument,
  type Stage,
} from '../../../../domain/regulation/reports/index.ts';
import { majorIncident } from './sample-sources.ts';

export const reportHead = (change: Partial<ReportHead> = {}): ReportHead => ({
  generatedAt: '2026-11-24T08:10:00.000Z',
  incident: { id: 'INC-2026-0042', title: 'Payments stopped by malware', severity: 'SEV1' },
  reportName: 'DORA intermediate report',
  obligationId: 'OBL-INC-2026-0042-dora-intermediate',
  revision: 2,
  authority: 'BaFin',
  entity: { name: 'Example Bank SE', lei: '529900D6BF99LW9R2E68' },
  status: 'draft',
  due: { at: '2026-11-24T17:00:00.000Z', rule: 'Delegated Regulation (EU) 2025/301, Article 5(1)(b)' },
  source: { headSeq: 57, headHash: 'ab12'.repeat(16) },
  ...change,
});

export const documentOf = (
  stage: Stage,
  change: Partial<ReportSources> = {},
  language: Language = 'en',
): ReportDocument => {
  const sources = majorIncident(change);
  return reportDocument({ stage, values: projectReport(sources, stage), context: reportContext(sources) }, language);
};

/** An intermediate report with answers to come, estimates, and an initial notification before it. */
export const unfinished = (language: Language = 'en'): ReportDocument => {
  const full = majorIncident();
  const { '3.19': _, '3.27': __, '3.31': ___, ...fieldFacts } = full.fieldFacts;
  const estimate = (known: Sourced<number> | undefined): Sourced<number> | undefined =>
    known && { ...known, basis: 'estimate' };
  const initial = projectReport(
    majorIncident({ incident: { ...full.incident, description: undefined, originatesFrom: undefined } }),
    'initial',
  );
  const before = { ...initial, '2.9': { ...initial['2.9']!, value: false } };
  return documentOf(
    'intermediate',
    {
      fieldFacts: { ...fieldFacts, '3.4': { ...full.fieldFacts['3.14']!, value: 7 } },
      figures: { ...full.figures, durationHours: estimate(full.figures.durationHours) },
      previous: { stage: 'initial', values: before },
    },
    language,
  );
};
