import type { MatterPurpose, Purpose } from '../../../contracts/config/approvals.ts';
import {
  describeAction,
  describeAsked,
  describeAttempt,
  describeChanges,
  describePersonsStep,
  describeRelease,
} from '../../incidents/index.ts';
import type { DescribedRunbook, IncidentState } from '../../incidents/index.ts';
import type { Question } from '../pages/approval-view.ts';
import { capturedEvidence, missingEvidence } from './case-evidence.ts';
import type { CaseFile } from './case-file.ts';
import { incidentOf, labelOf, reveal } from './case-file.ts';
import { doraClassification, regulatorReport, submissionReceipt } from './duty-questions.ts';
import { preparedReview, reviewTerms, writtenReview } from './prepared-review.ts';

type QuestionOf<P extends Purpose> = Extract<Question, { purpose: P }>;
/** Who reads, when (UTC ISO 8601); `draft`: the JSON of a regulator's draft. */
type Reading = { reader: { personId: string; now: string }; draft?: string | undefined };

const containment = (file: CaseFile): QuestionOf<'containment'> => {
  const { approval, revealed } = file;
  const ofRound = `${String(approval.round)}.`;
  const actions = (incidentOf(file).containment?.actions ?? []).filter(({ key }) => key.startsWith(ofRound));
  return {
    purpose: 'containment',
    actions: actions.map((action) => describeAction(action, revealed)),
    evidence: capturedEvidence(file),
    missingEvidence: missingEvidence(file),
  };
};

const outcome = ({ containment, times, signals }: IncidentState): string[] => [
  ...(containment?.actions ?? []).map(({ id, status, key }) => `Action ${key} (${id}): ${status}.`),
  containment?.approval === 'rejected' ? 'A person rejected the containment; nothing was touched.' : '',
  containment?.approval === 'expired' ? 'Nobody decided on the containment in time; nothing was touched.' : '',
  times.recoveredAt === undefined ? '' : 'The recovery checks are green.',
  `${String(signals.count)} signal(s) belong to this incident.`,
];

const review = (file: CaseFile, { reader }: Reading): QuestionOf<'review'> => {
  const written = writtenReview(file);
  return {
    purpose: 'review',
    outcome: outcome(incidentOf(file)).filter((line) => line !== ''),
    prepared: preparedReview(file),
    terms: reviewTerms(file, reader),
    ...(written === undefined ? {} : { written }),
    evidence: capturedEvidence(file),
  };
};

const proposedIn = (file: CaseFile) => {
  const { approval, revealed, people } = file;
  const { proposal } = incidentOf(file);
  return {
    proposedBy: labelOf(people, proposal?.proposedBy ?? ''),
    proposedAt: approval.requestedAt,
    reason: reveal(revealed, proposal?.reason.ref),
  };
};

const dismissal = (file: CaseFile): QuestionOf<'dismissal'> => ({ purpose: 'dismissal', ...proposedIn(file) });

const severityLowering = (file: CaseFile): QuestionOf<'severity-lowering'> => {
  const { severity, proposal } = incidentOf(file);
  const from = severity?.level ?? 'SEV1';
  return { purpose: 'severity-lowering', from, to: proposal?.severity ?? from, ...proposedIn(file) };
};

/** What would be let go, for which reason, and what others did to it since it was contained. */
const release = (file: CaseFile): QuestionOf<'release'> => {
  const { approval, revealed, people } = file;
  const { release: asked, containment } = incidentOf(file);
  const action = containment?.actions.find(({ key }) => key === asked?.action);
  const changes = asked === undefined ? undefined : revealed.get(asked.changes.ref);
  return {
    purpose: 'release',
    proposedBy: asked?.proposedBy === undefined ? 'Holdfast' : labelOf(people, asked.proposedBy),
    proposedAt: approval.requestedAt,
    reason: reveal(revealed, asked?.note.ref),
    changes: [
      ...(action === undefined ? [] : describeRelease(action, asked?.as, revealed)),
      ...describeChanges(changes),
    ],
  };
};

/** Who hands over, and where things stand in their words. */
const handOver = (file: CaseFile): QuestionOf<'hand-over'> => {
  const { approval, revealed, people } = file;
  const { handOver: asked } = incidentOf(file);
  return {
    purpose: 'hand-over',
    proposedBy: labelOf(people, asked?.from ?? asked?.proposedBy ?? ''),
    proposedAt: approval.requestedAt,
    reason: reveal(revealed, asked?.summary.ref),
    changes: [`${labelOf(people, asked?.to ?? '')} leads this incident.`],
  };
};

/** A runbook, or a step of it; once it is answered nothing is left to describe. */
const runbook = <P extends 'runbook' | 'runbook-step'>(
  purpose: P,
  { approval, people }: CaseFile,
  described: DescribedRunbook | undefined,
) => ({
  purpose,
  proposedBy: described?.proposedBy === undefined ? 'Holdfast' : labelOf(people, described.proposedBy),
  proposedAt: approval.requestedAt,
  reason: described?.reason ?? '',
  changes: described?.changes ?? [],
});

/** What people are asked to do themselves. */
const manualAction = (file: CaseFile): QuestionOf<'manual-action'> => ({
  purpose: 'manual-action',
  proposedBy: 'Holdfast',
  proposedAt: file.approval.requestedAt,
  ...describeAsked(incidentOf(file), file.approval.round, file.revealed),
});

/** A matter of the house itself: who proposed what, and why. */
const matter =
  <P extends MatterPurpose>(purpose: P) =>
  ({ approval, matter: about, people }: CaseFile) => {
    if (about === undefined) throw new RangeError(`${approval.id} is about no matter`);
    const { proposedBy, proposedAt, reason, changes, changed = [] } = about;
    return { purpose, proposedBy: labelOf(people, proposedBy), proposedAt, reason, changes, changed };
  };

const QUESTIONS: { [P in Purpose]: (file: CaseFile, reading: Reading) => QuestionOf<P> } = {
  containment,
  review,
  'dora-classification': doraClassification,
  'regulator-report': regulatorReport,
  'submission-receipt': submissionReceipt,
  dismissal,
  'severity-lowering': severityLowering,
  release,
  'hand-over': handOver,
  runbook: (file) => runbook('runbook', file, describeAttempt(incidentOf(file), file.revealed)),
  'runbook-step': (file) => runbook('runbook-step', file, describePersonsStep(incidentOf(file))),
  'manual-action': manualAction,
  'settings-change': matter('settings-change'),
  'factor-enrolment': matter('factor-enrolment'),
  'factor-unlock': matter('factor-unlock'),
  'factor-removal': matter('factor-removal'),
  'break-glass-review': matter('break-glass-review'),
};

/** What exactly is asked, by purpose, from the journals. */
export const caseQuestion = (file: CaseFile, reading: Reading): Question =>
  QUESTIONS[file.approval.subject.purpose](file, reading);
