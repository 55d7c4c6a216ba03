import { s3EvidenceVault } from '../../adapters/s3/evidence-vault.ts';
import type { ObligationRule } from '../../contracts/config/obligations.ts';
import type { Severity } from '../../contracts/severity.ts';
import { noticeSources } from '../../domain/regulation/case/notice-sources.ts';
import { chooseChannel } from '../../domain/regulation/index.ts';
import type { ObligationState, StoredFile } from '../../domain/regulation/index.ts';
import { draftNotice, NOTICE_TEMPLATES } from '../../domain/regulation/notices/index.ts';
import { reportDocument, reportPage, toCsv, toIncidentJson } from '../../domain/regulation/reports/index.ts';
import type { ReportDocument, ReportHead } from '../../domain/regulation/reports/index.ts';
import { RefusedError } from '../../domain/shared/errors.ts';
import { canonicalJson } from '../../domain/shared/journal/index.ts';
import { composeReport, stageOf } from './compose-report.ts';
import { readPreviousNotice } from './read-previous-notice.ts';
import type { ReadCase } from './read-reported-case.ts';

type Drafting = {
  obligation: ObligationState;
  rule: ObligationRule;
  revision: number;
  severity: Severity;
  now: string;
};
/** A draft in the formats that are kept, and the mandatory fields that nobody has given. */
type Written = { gaps: string[]; contents: Record<string, string> };

const headOf = (
  { reported, entity, head }: ReadCase,
  { obligation, rule, revision, severity, now }: Drafting,
): ReportHead => {
  const { id, incidentId, title, clock, legalBasis, isChannelDown } = obligation;
  return {
    generatedAt: now,
    incident: { id: incidentId, title: reported.state.title, severity },
    reportName: title,
    obligationId: id,
    revision,
    authority: chooseChannel(entity, rule.recipient, isChannelDown).authority,
    entity: { name: entity.name, lei: entity.lei },
    status: 'draft',
    due: { at: clock.due, rule: legalBasis },
    source: { headSeq: head.seq, headHash: head.hash },
  };
};

/** The fields as the approval's page and plain text list them. */
const rowsOf = ({ sections }: ReportDocument) =>
  sections.flatMap(({ rows }) =>
    rows.map(({ id, name, value, source }) => ({
      code: id,
      label: name,
      ...(value === undefined ? {} : { value }),
      ...(source === undefined ? {} : { source }),
    })),
  );

const writeReport = async (read: ReadCase, drafting: Drafting, stage: NonNullable<ReturnType<typeof stageOf>>) => {
  const { values, context, findings } = await composeReport(read, drafting.obligation, stage);
  const document = reportDocument({ stage, values, context }, read.entity.language);
  const head = headOf(read, drafting);
  const fields = rowsOf(document);
  const errors = findings.filter(({ severity }) => severity === 'error');
  return {
    gaps: [...new Set(errors.map(({ field }) => field))],
    contents: {
      values: canonicalJson(values),
      report: JSON.stringify({ head, language: read.entity.language, report: { stage, values, context } }),
      view: JSON.stringify({ fields }),
      json: JSON.stringify(toIncidentJson(values).json),
      csv: toCsv(values, read.entity.language),
      html: reportPage(head, document),
      text: fields.map(({ code, label, value = '-' }) => `${code} ${label}: ${value}`).join('\n'),
    },
  };
};

const writeNotice = async ({ reported, entity }: ReadCase, drafting: Drafting): Promise<Written> => {
  const { obligation, rule, now } = drafting;
  const template = NOTICE_TEMPLATES.find((name) => name === rule.template);
  if (template === undefined) throw new RefusedError(`${rule.template} is no template`);
  const notice = draftNotice(template, {
    ...noticeSources(reported, entity, obligation, now),
    ...(await readPreviousNotice(obligation)),
  });
  const fields = notice.parts.map(({ label, value }) => ({ label, ...(value === undefined ? {} : { value }) }));
  const { parts, html, text } = notice;
  return {
    gaps: [...notice.gaps],
    contents: {
      values: JSON.stringify(parts),
      view: JSON.stringify({ fields }),
      json: JSON.stringify(notice.parts),
      html,
      text,
    },
  };
};

/** Drafts what the rule's template asks for and stores it, each format under its own key of this revision. */
export const writeDraft = async (
  read: ReadCase,
  drafting: Drafting,
): Promise<{ gaps: string[]; files: Record<string, StoredFile> }> => {
  const { obligation, rule, revision, now } = drafting;
  const stage = stageOf(rule.template);
  const { gaps, contents } =
    stage === undefined ? await writeNotice(read, drafting) : await writeReport(read, drafting, stage);
  const vault = s3EvidenceVault();
  const store = async ([format, content]: [string, string]): Promise<[string, StoredFile]> => {
    const key = `reports/${obligation.id}/${String(revision)}.${format}`;
    const { versionId, sha256 } = await vault.put(key, content, now);
    return [format, { key, versionId, sha256 }];
  };
  return { gaps, files: Object.fromEntries(await Promise.all(Object.entries(contents).map(store))) };
};
