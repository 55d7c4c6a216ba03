import { criteriaOf, factLabel, recurrenceReason } from '../../regulation/index.ts';
import type { CaseState, ObligationState, ProposedVerdict, Recurrence } from '../../regulation/index.ts';
import type { Question } from '../pages/approval-view.ts';
import type { CaseFile, Duty } from './case-file.ts';
import { labelOf, reveal } from './case-file.ts';
import { draftFields } from './draft-fields.ts';

type QuestionOf<P extends Question['purpose']> = Extract<Question, { purpose: P }>;

const dutyOf = ({ approval, duty }: CaseFile): Duty => {
  if (duty === undefined) throw new RangeError(`${approval.id} is about no duty`);
  return duty;
};

const obligationOf = (file: CaseFile): ObligationState => {
  const { obligation } = dutyOf(file);
  if (obligation === undefined) throw new RangeError(`${file.approval.id} is about no obligation`);
  return obligation;
};

/** The draft, with what lint still asks for. `draft`: its fields as JSON. */
export const regulatorReport = (
  file: CaseFile,
  { draft }: { draft?: string | undefined },
): QuestionOf<'regulator-report'> => {
  const { title, clock, draft: written } = obligationOf(file);
  return {
    purpose: 'regulator-report',
    reportName: title,
    authority: dutyOf(file).authority,
    dueAt: clock.due,
    gaps: written?.gaps ?? [],
    fields: draftFields(draft),
  };
};

const proposalOf = ({ criteria, reasons, flips, unknown }: ProposedVerdict, recurrence: Recurrence | undefined) => ({
  proposal: {
    criteria: criteriaOf({ criteria }, recurrence).map((code) => code.replaceAll('_', ' ')),
    reasons: [...(recurrence === undefined ? [] : [recurrenceReason(recurrence)]), ...reasons],
    flips,
  },
  unknown: unknown.map(factLabel),
});

const NOTHING_PROPOSED = { proposal: { criteria: [], reasons: [], flips: [] }, unknown: [] };

const awarenessOf = ({ awareness, detectedAt }: CaseState) => ({
  awareAt: awareness.dora?.awareAt ?? detectedAt,
  isAwarenessDecided: awareness.dora !== undefined,
});

/** What the rule proposes, and what would be due if it is major. */
export const doraClassification = (file: CaseFile): QuestionOf<'dora-classification'> => {
  const { case: about, entity, initialDueAt } = dutyOf(file);
  const proposed = about.verdict === undefined ? NOTHING_PROPOSED : proposalOf(about.verdict, about.recurrence);
  return { purpose: 'dora-classification', entity, ...proposed, ...awarenessOf(about), initialDueAt };
};

/** The receipt as a person recorded it, with its proof. */
export const submissionReceipt = (file: CaseFile): QuestionOf<'submission-receipt'> => {
  const { title, receipt, clock } = obligationOf(file);
  if (receipt === undefined) throw new RangeError(`${file.approval.id} is about no receipt`);
  const { authority, sealed } = dutyOf(file);
  return {
    purpose: 'submission-receipt',
    reportName: title,
    authority,
    submittedAt: receipt.submittedAt,
    reference: receipt.reference,
    proof: reveal(sealed, receipt.proof.ref),
    recordedBy: labelOf(file.people, receipt.by.replace('person:', '')),
    dueAt: clock.due,
  };
};
