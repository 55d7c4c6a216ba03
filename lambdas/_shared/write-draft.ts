import { s3EvidenceVault } from '../../adapters/s3/evidence-vault.ts';
import type { Entity } from '../../contracts/config/entities.ts';
import type { ObligationRule } from '../../contracts/config/obligations.ts';
import type { ReportedCase } from '../../domain/regulation/case/report-sources.ts';
import type { ObligationState, StoredFile } from '../../domain/regulation/index.ts';
import { reportDraftPage } from '../../domain/regulation/report-html.ts';
import { FIELDS, nameOf } from '../../domain/regulation/reports/index.ts';
import { canonicalJson } from '../../domain/shared/journal/index.ts';
import { composeReport, stageOf } from './compose-report.ts';
import type { ComposedReport } from './compose-report.ts';

type Read = { reported: ReportedCase; entity: Entity };
type Drafting = {
  obligation: ObligationState;
  template: ObligationRule['template'];
  revision: number;
  now: string;
};
/** A draft in all its formats, and the mandatory fields that nobody has given. */
type Written = { gaps: string[]; contents: Record<string, string> };

const gapsOf = ({ findings }: ComposedReport): string[] => [
  ...new Set(findings.filter(({ severity }) => severity === 'error').map(({ field }) => field)),
];

/** The fields as the approval's page lists them. */
const fieldsOf = ({ values }: ComposedReport) =>
  FIELDS.flatMap(({ id }) => {
    const known = values[id];
    return known === undefined
      ? []
      : [{ code: id, label: nameOf(id), value: String(known.value), sourceSeq: known.source.seq }];
  });

const writeReport = (composed: ComposedReport, { entity, reported }: Read, { obligation, now }: Drafting): Written => {
  const fields = fieldsOf(composed);
  const html = reportDraftPage({
    generatedAt: now,
    incident: { id: obligation.incidentId, title: reported.state.title, severity: 'SEV1' },
    reportName: obligation.title,
    obligationId: obligation.id,
    round: obligation.revision + 1,
    authority: entity.channel.authority,
    entity,
    status: 'draft',
    due: { at: obligation.clock.due, rule: obligation.legalBasis },
    sections: [{ title: obligation.title, fields }],
    source: { headSeq: reported.state.round, headHash: '' },
  });
  const text = fields.map(({ code, label, value }) => `${code} ${label}: ${value}`).join('\n');
  const contents = { values: canonicalJson(composed.values), view: canonicalJson({ fields }), html, text };
  return { gaps: gapsOf(composed), contents };
};

/** Drafts what the template asks for and stores it, each format under its own key of this revision. */
export const writeDraft = async (
  read: Read,
  drafting: Drafting,
): Promise<{ gaps: string[]; files: Record<string, StoredFile> }> => {
  const { obligation, template, revision, now } = drafting;
  const stage = stageOf(template);
  const composed = await composeReport(read, obligation, stage ?? 'initial');
  const { gaps, contents } = writeReport(composed, read, drafting);
  const vault = s3EvidenceVault();
  const stored = await Promise.all(
    Object.entries(contents).map(async ([format, content]): Promise<[string, StoredFile]> => {
      const { key, versionId, sha256 } = await vault.put(
        `reports/${obligation.id}/${String(revision)}.${format}`,
        content,
        now,
      );
      return [format, { key, versionId, sha256 }];
    }),
  );
  return { gaps, files: Object.fromEntries(stored) };
};
