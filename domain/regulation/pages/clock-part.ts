import { factList, html, moment, safeUrl, section, sentences, type Html, type Slot } from '../../shared/html/index.ts';
import { STATUS_WORDS, TEXTS } from './case-texts.ts';
import type { CaseView, ShownObligation } from './case-view.ts';
import { obligationForms } from './obligation-forms.ts';
import { distance, limit, mark } from './said-parts.ts';
import { isOver } from './is-over.ts';

const WORDS = {
  status: 'Status',
  due: 'Due',
  limit: 'Limit of the law',
  relief: 'Moved to noon of the next working day (2025/301 Art. 5(4)).',
  own: 'The law says "without undue delay"; this limit is the bank’s own.',
  starts: 'Clock started',
  passed: 'Passed',
  percent: (percent: number) => `${percent} % of the time`,
  gaps: 'Fields without an answer',
  accepted: 'A person accepted that it goes out with these gaps.',
  handedOver: 'Handed over',
  alternative: 'by the alternative channel',
  receipt: 'Receipt',
  reference: (reference: string) => `reference ${reference}`,
  files: 'Newest draft',
  download: (format: string) => `Download as ${format.toUpperCase()}`,
  legalBasis: 'Legal basis',
  held: 'Held back',
  heldUntil: 'until',
  breached: 'Breached: the limit passed without a receipt.',
  lastHour: 'Last hour: gaps no longer hold it back, people decide on them.',
};

const alarm = (duty: ShownObligation): Slot => {
  if (duty.isBreached) return html`<p>${mark('bad', WORDS.breached)}</p>`;
  return duty.isLastHour && !isOver(duty) && html`<p>${mark('warn', WORDS.lastHour)}</p>`;
};

const due = (duty: ShownObligation, view: CaseView): Html =>
  html`<strong>${limit(duty.clock.due, view)}</strong>${!isOver(duty) && `, ${distance(duty.clock.due, view.now)}`}
    ${duty.clock.reliefApplied && html`<br />${WORDS.relief}`} ${duty.limitBy === 'own' && html`<br />${WORDS.own}`}`;

const passed = ({ percent, title }: ShownObligation): Html =>
  html`<meter min="0" max="100" low="50" high="90" optimum="0" value="${Math.min(100, percent)}" aria-label="${title}">
      ${WORDS.percent(percent)}
    </meter>
    ${WORDS.percent(percent)}`;

const gaps = (duty: ShownObligation): Slot =>
  duty.gaps.length > 0 && [sentences(duty.gaps), duty.isGapsAccepted && html`<p>${WORDS.accepted}</p>`];

const handedOver = ({ handOver }: ShownObligation, { timeZone }: CaseView): Slot =>
  handOver &&
  html`${handOver.channel}, ${handOver.isAlternative && `${WORDS.alternative}, `}${moment(handOver.at, timeZone)}`;

const held = ({ held: hold }: ShownObligation, { timeZone }: CaseView): Slot =>
  hold &&
  html`${WORDS.heldUntil} ${moment(hold.until, timeZone)}, ${hold.owner}: <span class="pre">${hold.legalBasis}</span>`;

const receipt = ({ receipt: seen }: ShownObligation, { timeZone }: CaseView): Slot =>
  seen &&
  html`${moment(seen.submittedAt, timeZone)}, ${WORDS.reference(seen.reference)}<br />
    <span class="pre">${seen.proof}</span><br /><span class="quiet">${seen.by}</span>`;

const files = ({ files: drafts }: ShownObligation): Slot =>
  drafts.length > 0 &&
  html`<ul class="plain">
    ${drafts.map(
      ({ format, sha256, path }) =>
        html`<li>
          <a href="${safeUrl(path)}">${WORDS.download(format)}</a>
          ${sha256 !== undefined && html`<code class="quiet">SHA-256 ${sha256.slice(0, 16)}…</code>`}
        </li>`,
    )}
  </ul>`;

const obligation = (duty: ShownObligation, view: CaseView): Html =>
  html`<li class="act" id="duty-${duty.kind}">
    <h3>${duty.title}</h3>
    ${alarm(duty)}
    ${factList([
      [WORDS.status, STATUS_WORDS[duty.status]],
      [WORDS.due, due(duty, view)],
      [WORDS.limit, duty.clock.reliefApplied && limit(duty.clock.limit, view)],
      [WORDS.passed, !isOver(duty) && passed(duty)],
      [WORDS.starts, moment(duty.clock.starts, view.timeZone)],
      [WORDS.gaps, gaps(duty)],
      [WORDS.files, files(duty)],
      [WORDS.held, held(duty, view)],
      [WORDS.handedOver, handedOver(duty, view)],
      [WORDS.receipt, receipt(duty, view)],
      [WORDS.legalBasis, duty.legalBasis],
    ])}
    ${obligationForms(duty, view)}
  </li>`;

/** Every duty of the case with its clock, and what can be recorded about it. */
export const obligationsSection = (view: CaseView): Html =>
  section(
    'clocks',
    TEXTS.clocks,
    view.obligations.length === 0
      ? html`<p>${TEXTS.noObligations}</p>`
      : html`<ul class="acts">
          ${view.obligations.map((duty) => obligation(duty, view))}
        </ul>`,
  );
