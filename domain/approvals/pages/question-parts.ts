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
import { textsOf, type ApprovalTexts } from '../texts/index.ts';
import { changedPart } from './changed-part.ts';
import type { ApprovalView, EvidenceItem, MatterQuestion, PlannedAction, Question } from './approval-view.ts';

type Of<P extends Question['purpose']> = Extract<Question, { purpose: P }>;
/** How the reader's page speaks: its sentences, and moments in their zone. */
type Voice = { texts: ApprovalTexts['page']; at: (iso: string) => Html; language: ApprovalView['language'] };

const dryRun = ({ ok, result }: PlannedAction['dryRun'], { texts }: Voice): Html =>
  html`<span class="mark ${ok ? 'good' : 'bad'}">${ok ? texts.dryRunOk : texts.dryRunFails}</span> ${result}`;

const action = (act: PlannedAction, voice: Voice): Html => {
  const { texts } = voice;
  return html`<li class="act">
    <h3>${act.what}</h3>
    ${factList([
      [texts.blastRadius, act.blastRadius.length > 0 ? sentences(act.blastRadius) : texts.noBlastRadius],
      [texts.dryRun, dryRun(act.dryRun, voice)],
      [texts.release, act.release ?? html`<span class="mark warn">${texts.noRelease}</span>`],
    ])}
  </li>`;
};

// A list even for one action: a screen reader says how many there are.
const containment = (question: Of<'containment'>, voice: Voice): Html =>
  html`<ol class="acts">
    ${question.actions.map((act) => action(act, voice))}
  </ol>`;

const classification = (question: Of<'dora-classification'>, { texts, at }: Voice): Html =>
  html`<p class="big">${question.entity}: ${texts.proposalMajor}</p>
    ${sentences(question.proposal.reasons)}
    ${factList([
      [texts.criteria, question.proposal.criteria.join(', ')],
      [texts.awareSince(question.isAwarenessDecided), at(question.awareAt)],
      [texts.initialDue, at(question.initialDueAt)],
      [texts.flips, sentences(question.proposal.flips)],
      [texts.unknown, question.unknown.length > 0 && question.unknown.join(', ')],
    ])}`;

const receipt = (question: Of<'submission-receipt'>, { texts, at }: Voice): Html =>
  html`<p class="big">${question.reportName}</p>
    ${factList([
      [texts.source, question.authority],
      [texts.submittedAt, at(question.submittedAt)],
      [texts.reference, question.reference],
      [texts.proof, html`<span class="pre">${question.proof}</span>`],
      [texts.recordedBy, question.recordedBy],
      [texts.clock, at(question.dueAt)],
    ])}`;

const report = (
  { reportName, authority, dueAt, gaps, fields }: Of<'regulator-report'>,
  { texts, at, language }: Voice,
): Html =>
  html`${gaps.length > 0 && html`<p><span class="mark warn">${texts.gaps}</span> ${gaps.join(', ')}</p>`}
  ${dueAt && html`<p>${texts.reportDue} ${at(dueAt)}</p>`}
  ${reportFields(texts.report(reportName, authority), fields, language)}`;

type Proposed = { proposedBy: string; proposedAt: string; reason: string };

const proposal = ({ proposedBy, proposedAt, reason }: Proposed, { texts, at }: Voice, change?: string): Html =>
  factList([
    [texts.change, change],
    [texts.proposedBy, proposedBy],
    [texts.proposedAt, at(proposedAt)],
    [texts.proposedReason, html`<span class="pre">${reason}</span>`],
  ]);

const matter = (question: MatterQuestion, voice: Voice): Html =>
  html`${question.changes.length > 0 && sentences(question.changes)} ${changedPart(question.changed ?? [], voice.texts)}
  ${proposal(question, voice)}`;

const voiceOf = ({ language, timeZone }: ApprovalView): Voice => ({
  texts: textsOf(language).page,
  at: (iso) => moment(iso, timeZone, language),
  language,
});

/** What exactly is asked: the actions, the outcome to review, the draft, or the proposal. */
export const questionBody = (view: ApprovalView): Html => {
  const { question } = view;
  const voice = voiceOf(view);
  switch (question.purpose) {
    case 'containment':
      return containment(question, voice);
    case 'review':
      return sentences(question.outcome);
    case 'regulator-report':
      return report(question, voice);
    case 'dora-classification':
      return classification(question, voice);
    case 'submission-receipt':
      return receipt(question, voice);
    case 'dismissal':
      return proposal(question, voice);
    case 'severity-lowering':
      return proposal(question, voice, `${question.from} -> ${question.to}`);
    default:
      return matter(question, voice);
  }
};

const evidenceItem = (item: EvidenceItem, { texts, at }: Voice): Html =>
  html`<li>
    ${item.name}<br />
    <span class="quiet">${texts.captured} ${at(item.capturedAt)}</span><br />
    <code class="quiet">SHA-256 ${item.sha256}</code>
  </li>`;

/** The evidence so far, and by name what is not there. */
export const evidenceSection = (view: ApprovalView): Slot => {
  const { question } = view;
  if (question.purpose !== 'containment' && question.purpose !== 'review') return false;
  const voice = voiceOf(view);
  const missing = question.purpose === 'containment' ? question.missingEvidence : [];
  const items = question.evidence.map((item) => evidenceItem(item, voice));
  return section(
    'evidence',
    voice.texts.evidence,
    html`${
      items.length > 0
        ? html`<ul class="plain">
            ${items}
          </ul>`
        : html`<p>${voice.texts.noEvidence}</p>`
    }
    ${missing.length > 0 && factList([[html`<span class="mark warn">${voice.texts.missing}</span>`, sentences(missing)]])}`,
  );
};
