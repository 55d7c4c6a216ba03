import {
  factList,
  html,
  moment,
  reportFields,
  section,
  sentences,
  type Html,
  type Slot,
} from '../../shared/html/index.ts';
import { TEXTS } from './approval-texts.ts';
import type { ApprovalView, EvidenceItem, MatterQuestion, PlannedAction, Question } from './approval-view.ts';

type Of<P extends Question['purpose']> = Extract<Question, { purpose: P }>;

const dryRun = ({ ok, result }: PlannedAction['dryRun']): Html =>
  html`<span class="mark ${ok ? 'good' : 'bad'}">${ok ? TEXTS.dryRunOk : TEXTS.dryRunFails}</span> ${result}`;

const action = (act: PlannedAction): Html =>
  html`<li class="act">
    <h3>${act.what}</h3>
    ${factList([
      [TEXTS.blastRadius, act.blastRadius.length > 0 ? sentences(act.blastRadius) : TEXTS.noBlastRadius],
      [TEXTS.dryRun, dryRun(act.dryRun)],
      [TEXTS.release, act.release ?? html`<span class="mark warn">${TEXTS.noRelease}</span>`],
    ])}
  </li>`;

// A list even for one action: a screen reader says how many there are.
const containment = (question: Of<'containment'>): Html =>
  html`<ol class="acts">
    ${question.actions.map(action)}
  </ol>`;

const classification = (question: Of<'dora-classification'>, zone: string): Html =>
  html`<p class="big">${question.entity}: ${TEXTS.proposalMajor}</p>
    ${sentences(question.proposal.reasons)}
    ${factList([
      [TEXTS.criteria, question.proposal.criteria.join(', ')],
      [TEXTS.awareSince(question.isAwarenessDecided), moment(question.awareAt, zone)],
      [TEXTS.initialDue, moment(question.initialDueAt, zone)],
      [TEXTS.flips, sentences(question.proposal.flips)],
      [TEXTS.unknown, question.unknown.length > 0 && question.unknown.join(', ')],
    ])}`;

const receipt = (question: Of<'submission-receipt'>, zone: string): Html =>
  html`<p class="big">${question.reportName}</p>
    ${factList([
      [TEXTS.source, question.authority],
      [TEXTS.submittedAt, moment(question.submittedAt, zone)],
      [TEXTS.reference, question.reference],
      [TEXTS.proof, html`<span class="pre">${question.proof}</span>`],
      [TEXTS.recordedBy, question.recordedBy],
      [TEXTS.clock, moment(question.dueAt, zone)],
    ])}`;

const report = ({ reportName, authority, dueAt, gaps, fields }: Of<'regulator-report'>, zone: string): Html =>
  html`${gaps.length > 0 && html`<p><span class="mark warn">${TEXTS.gaps}</span> ${gaps.join(', ')}</p>`}
  ${dueAt && html`<p>${TEXTS.reportDue} ${moment(dueAt, zone)}</p>`}
  ${reportFields(TEXTS.report(reportName, authority), fields)}`;

const proposal = (question: Of<'dismissal'> | Of<'severity-lowering'>, zone: string): Html =>
  factList([
    [TEXTS.change, question.purpose === 'severity-lowering' && `${question.from} -> ${question.to}`],
    [TEXTS.proposedBy, question.proposedBy],
    [TEXTS.proposedAt, moment(question.proposedAt, zone)],
    [TEXTS.proposedReason, html`<span class="pre">${question.reason}</span>`],
  ]);

const matter = (question: MatterQuestion, zone: string): Html =>
  html`${sentences(question.changes)}
  ${factList([
    [TEXTS.proposedBy, question.proposedBy],
    [TEXTS.proposedAt, moment(question.proposedAt, zone)],
    [TEXTS.proposedReason, html`<span class="pre">${question.reason}</span>`],
  ])}`;

/** What exactly is asked: the actions, the outcome to review, the draft, or the proposal. */
export const questionBody = ({ question, timeZone }: ApprovalView): Html => {
  switch (question.purpose) {
    case 'containment':
      return containment(question);
    case 'review':
      return sentences(question.outcome);
    case 'regulator-report':
      return report(question, timeZone);
    case 'dora-classification':
      return classification(question, timeZone);
    case 'submission-receipt':
      return receipt(question, timeZone);
    case 'dismissal':
    case 'severity-lowering':
      return proposal(question, timeZone);
    case 'settings-change':
    case 'factor-enrolment':
    case 'factor-unlock':
    case 'break-glass-review':
      return matter(question, timeZone);
  }
};

const evidenceItem = (item: EvidenceItem, zone: string): Html =>
  html`<li>
    ${item.name}<br />
    <span class="quiet">${TEXTS.captured} ${moment(item.capturedAt, zone)}</span><br />
    <code class="quiet">SHA-256 ${item.sha256}</code>
  </li>`;

/** The evidence so far, and by name what is not there. */
export const evidenceSection = ({ question, timeZone }: ApprovalView): Slot => {
  if (question.purpose !== 'containment' && question.purpose !== 'review') return false;
  const missing = question.purpose === 'containment' ? question.missingEvidence : [];
  const items = question.evidence.map((item) => evidenceItem(item, timeZone));
  return section(
    'evidence',
    TEXTS.evidence,
    html`${
      items.length > 0
        ? html`<ul class="plain">
            ${items}
          </ul>`
        : html`<p>${TEXTS.noEvidence}</p>`
    }
    ${missing.length > 0 && factList([[html`<span class="mark warn">${TEXTS.missing}</span>`, sentences(missing)]])}`,
  );
};
