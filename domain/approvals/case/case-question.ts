import type { Purpose } from '../../../contracts/config/approvals.ts';
import { describeAction } from '../../incidents/index.ts';
import type { Question } from '../pages/approval-view.ts';
import { capturedEvidence, missingEvidence } from './case-evidence.ts';
import type { CaseFile } from './case-file.ts';
import { labelOf, reveal } from './case-file.ts';
import { doraClassification, regulatorReport, submissionReceipt } from './duty-questions.ts';

type QuestionOf<P extends Purpose> = Extract<Question, { purpose: P }>;

const containment = (file: CaseFile): QuestionOf<'containment'> => {
  const { approval, incident, revealed } = file;
  const ofRound = `${String(approval.round)}.`;
  const actions = (incident.containment?.actions ?? []).filter(({ key }) => key.startsWith(ofRound));
  return {
    purpose: 'containment',
    actions: actions.map((action) => describeAction(action, revealed)),
    evidence: capturedEvidence(file),
    missingEvidence: missingEvidence(file),
  };
};

const outcome = ({ incident: { containment, times, signals } }: CaseFile): string[] => [
  ...(containment?.actions ?? []).map(({ id, status, key }) => `Action ${key} (${id}): ${status}.`),
  containment?.approval === 'rejected' ? 'A person rejected the containment; nothing was touched.' : '',
  containment?.approval === 'expired' ? 'Nobody decided on the containment in time; nothing was touched.' : '',
  times.recoveredAt === undefined ? '' : 'The recovery checks are green.',
  `${String(signals.count)} signal(s) belong to this incident.`,
];

const review = (file: CaseFile): QuestionOf<'review'> => ({
  purpose: 'review',
  outcome: outcome(file).filter((line) => line !== ''),
  evidence: capturedEvidence(file),
});

const proposedIn = ({ approval, incident: { proposal }, revealed, people }: CaseFile) => ({
  proposedBy: labelOf(people, proposal?.proposedBy ?? ''),
  proposedAt: approval.requestedAt,
  reason: reveal(revealed, proposal?.reason.ref),
});

const dismissal = (file: CaseFile): QuestionOf<'dismissal'> => ({ purpose: 'dismissal', ...proposedIn(file) });

const severityLowering = (file: CaseFile): QuestionOf<'severity-lowering'> => {
  const { severity, proposal } = file.incident;
  const from = severity?.level ?? 'SEV1';
  return { purpose: 'severity-lowering', from, to: proposal?.severity ?? from, ...proposedIn(file) };
};

const QUESTIONS: { [P in Purpose]: (file: CaseFile, draft: string | undefined) => QuestionOf<P> } = {
  containment,
  review,
  'dora-classification': doraClassification,
  'regulator-report': regulatorReport,
  'submission-receipt': submissionReceipt,
  dismissal,
  'severity-lowering': severityLowering,
};

/** What exactly is asked, by purpose, from the journals. `draft`: the JSON of a regulator's draft. */
export const caseQuestion = (file: CaseFile, draft?: string): Question =>
  QUESTIONS[file.approval.subject.purpose](file, draft);
