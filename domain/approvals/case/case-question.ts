import * as z from 'zod/mini';
import { describeAction, EvidencePieces, MissingPieces } from '../../incidents/index.ts';
import type { ReportField } from '../../shared/html/index.ts';
import type { EvidenceItem, Question } from '../pages/approval-view.ts';
import type { CaseFile } from './case-file.ts';
import { labelOf, reveal } from './case-file.ts';

const collected = ({ events }: CaseFile) => events.filter(({ type }) => type === 'incidents.evidence-collected');

const evidence = (file: CaseFile): EvidenceItem[] =>
  collected(file).flatMap(({ data, occurredAt }) =>
    EvidencePieces.parse(data).items.map(({ item, sha256 }) => ({ name: item, sha256, capturedAt: occurredAt })),
  );

const missing = (file: CaseFile): string[] =>
  collected(file).flatMap(({ data }) => MissingPieces.parse(data).missing.map((gap) => `${gap.item}: ${gap.reason}`));

const outcome = ({ incident: { containment, times, signals } }: CaseFile): string[] => [
  ...(containment?.actions ?? []).map(({ id, status, key }) => `Action ${key} (${id}): ${status}.`),
  containment?.approval === 'rejected' ? 'A person rejected the containment; nothing was touched.' : '',
  containment?.approval === 'expired' ? 'Nobody decided on the containment in time; nothing was touched.' : '',
  times.recoveredAt === undefined ? '' : 'The recovery checks are green.',
  `${String(signals.count)} signal(s) belong to this incident.`,
];

const Draft = z.object({ fields: z.array(z.object({ code: z.optional(z.string()), label: z.string(), value: z.optional(z.string()), sourceSeq: z.optional(z.int()) })) });

/** What exactly is asked, by purpose, from the journals. */
export const caseQuestion = (file: CaseFile, draft?: string): Question => {
  const { approval, incident, revealed, people } = file;
  const proposal = incident.proposal;
  const proposed = {
    proposedBy: labelOf(people, proposal?.proposedBy ?? ''),
    proposedAt: approval.requestedAt,
    reason: reveal(revealed, proposal?.reason.ref),
  };
  switch (approval.subject.purpose) {
    case 'containment': {
      const actions = (incident.containment?.actions ?? []).filter(({ key }) => key.startsWith(`${String(approval.round)}.`));
      return {
        purpose: 'containment',
        actions: actions.map((action) => describeAction(action, revealed)),
        evidence: evidence(file),
        missingEvidence: missing(file),
      };
    }
    case 'review':
      return { purpose: 'review', outcome: outcome(file).filter((line) => line !== ''), evidence: evidence(file) };
    case 'regulator-report':
      return {
        purpose: 'regulator-report',
        reportName: 'DORA initial notification',
        authority: 'competent authority',
        fields: draftFields(draft),
      };
    case 'dismissal':
      return { purpose: 'dismissal', ...proposed };
    case 'severity-lowering': {
      const from = incident.severity?.level ?? 'SEV1';
      return { purpose: 'severity-lowering', from, to: proposal?.severity ?? from, ...proposed };
    }
  }
};

const draftFields = (draft: string | undefined): ReportField[] =>
  draft === undefined ? [] : Draft.parse(JSON.parse(draft)).fields.map((field) => stripUndefined(field));

const stripUndefined = ({ code, label, value, sourceSeq }: z.infer<typeof Draft>['fields'][number]): ReportField => ({
  label,
  ...(code === undefined ? {} : { code }),
  ...(value === undefined ? {} : { value }),
  ...(sourceSeq === undefined ? {} : { sourceSeq }),
});
