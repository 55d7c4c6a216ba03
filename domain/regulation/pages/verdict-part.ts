import { factList, html, section, sentences, textArea, type Html, type Slot } from '../../shared/html/index.ts';
import { TEXTS } from './case-texts.ts';
import type { CaseView, ShownProposal } from './case-view.ts';
import { fieldOf, foldedForm } from './form-part.ts';
import { decided, mark, said } from './said-parts.ts';

const WORDS = {
  title: 'Classification',
  proposal: 'Proposed by the rule',
  isProposal: 'A proposal from the facts so far. It becomes the class only when a person decides.',
  outdated: 'Facts came in after it: a new proposal is being made.',
  noProposal: 'None yet: it is made as soon as the case is opened.',
  major: 'Major',
  notMajor: 'Not major',
  because: 'Why',
  flips: 'What would change it',
  noFlips: 'No single change would.',
  unknown: 'Not known, counted as none',
  version: 'Made by',
  rule: (rule: string, settings: string) => `rule ${rule}, settings of ${settings}`,
  decision: 'Decided by a person',
  undecided: 'Nobody has decided yet. When the proposal is major, the compliance desk is asked by mail.',
  late: 'Decided only more than 24 hours after awareness (2025/301 Art. 5(2)).',
  reclassified: 'Reclassified as not major',
  reclassify: { title: 'Reclassify as not major', submit: 'Reclassify as not major' },
  reclassifyHint:
    'Only when the incident at no time met the criteria (2025/302 Art. 5): falling impact is no reason. Say which figures were wrong.',
};

const classWord = (major: boolean): Html => (major ? mark('bad', WORDS.major) : mark('good', WORDS.notMajor));

const madeOf = (proposal: ShownProposal, view: CaseView): Html =>
  html`<p class="big">${classWord(proposal.major)}</p>
    <p>${WORDS.isProposal}</p>
    ${proposal.isOutdated && html`<p>${mark('warn', WORDS.outdated)}</p>`}
    ${factList([
      [WORDS.because, sentences(proposal.reasons)],
      [WORDS.flips, proposal.flips.length > 0 ? sentences(proposal.flips) : WORDS.noFlips],
      [WORDS.unknown, proposal.unknown.length > 0 && proposal.unknown.join('; ')],
      [
        WORDS.version,
        html`${WORDS.rule(proposal.ruleVersion, proposal.settingsVersion)}<br />
          ${said({ by: 'Holdfast', at: proposal.at, seq: proposal.seq }, view)}`,
      ],
    ])}`;

const decision = (view: CaseView): Slot => {
  const { classification } = view;
  if (classification === undefined) return html`<p>${WORDS.undecided}</p>`;
  return html`<p class="big">${classWord(classification.major)}</p>
    ${classification.isLate && html`<p>${mark('warn', WORDS.late)}</p>`}
    <p>${decided(classification, view)}</p>`;
};

const reclassification = (view: CaseView): Slot => {
  const { classification, reclassified } = view;
  if (reclassified !== undefined)
    return html`<h3>${WORDS.reclassified}</h3>
      <p>${decided(reclassified, view)}</p>`;
  const of = { intent: 'reclassify' } as const;
  return (
    classification?.major === true &&
    foldedForm(view, of, WORDS.reclassify, (state) =>
      textArea(fieldOf(of, 'reason', { label: TEXTS.reason, hint: WORDS.reclassifyHint }), state, true),
    )
  );
};

/** What the rule proposes and what a person decided, side by side and never mixed. */
export const verdictSection = (view: CaseView): Html =>
  section(
    'verdict',
    WORDS.title,
    html`<div class="act">
        <h3>${WORDS.proposal}</h3>
        ${view.proposal === undefined ? html`<p>${WORDS.noProposal}</p>` : madeOf(view.proposal, view)}
      </div>
      <div class="act">
        <h3>${WORDS.decision}</h3>
        ${decision(view)} ${reclassification(view)}
      </div>`,
  );
