import {
  choices,
  factList,
  html,
  input,
  section,
  select,
  textArea,
  type Html,
  type Slot,
} from '../../shared/html/index.ts';
import { EXEMPTIONS, RISK_WORDS, TEXTS } from './case-texts.ts';
import type { Exemption } from '../notices/codes/exemptions.ts';
import type { CaseView } from './case-view.ts';
import { fieldOf, foldedForm } from './form-part.ts';
import { decided } from './said-parts.ts';

const WORDS = {
  title: 'Personal data breach',
  risk: 'Risk to people',
  severity: {
    label: 'Severity (ENISA method)',
    hint: 'A number such as 2.25, if it was computed. It proposes; you decide.',
  },
  exemption: {
    label: 'Why the people concerned need not be told',
    hint: 'Only with a high risk, and only for one of these reasons (2016/679 Art. 34(3)).',
  },
  none: 'No such reason',
  form: { title: 'Decide on the risk', submit: 'Record the decision' },
  question: 'Is the breach likely to result in a risk to the rights and freedoms of people?',
  hints: {
    unlikely: 'It is only recorded (2016/679 Art. 33(5)).',
    risk: 'The authority is notified within 72 hours of awareness (2016/679 Art. 33(1)).',
    'high-risk': 'The people concerned are told as well (2016/679 Art. 34(1)).',
  },
};

const isExemption = (text: string): text is Exemption => Object.hasOwn(EXEMPTIONS, text);
const exemptionWords = (code: string): string => (isExemption(code) ? EXEMPTIONS[code] : code);

const known = (view: CaseView): Html => {
  const { breach } = view;
  if (breach === undefined) return html`<p>${TEXTS.notDecided}</p>`;
  return factList([
    [WORDS.risk, html`<strong>${RISK_WORDS[breach.risk]}</strong>`],
    [WORDS.severity.label, breach.severity],
    [WORDS.exemption.label, breach.exemption !== undefined && exemptionWords(breach.exemption)],
    [TEXTS.decidedBy, decided(breach, view)],
  ]);
};

const RISKS = ['unlikely', 'risk', 'high-risk'] as const;

const form = (view: CaseView): Slot => {
  const of = { intent: 'decide-breach' } as const;
  const risks = RISKS.map((value) => ({ value, label: RISK_WORDS[value], hint: WORDS.hints[value] }));
  const exemptions = Object.entries(EXEMPTIONS).map(([value, label]) => ({ value, label }));
  return foldedForm(view, of, WORDS.form, (state) => [
    choices(fieldOf(of, 'risk', { label: WORDS.question }), risks, state),
    input({ ...fieldOf(of, 'severity', WORDS.severity), type: 'text', keys: 'decimal', optional: true }, state),
    select(fieldOf(of, 'exemption', WORDS.exemption), exemptions, state, WORDS.none),
    textArea(fieldOf(of, 'reason', { label: TEXTS.reason, hint: TEXTS.reasonHint }), state, true),
  ]);
};

/** What a person decided on the risk of a breach, and the form to decide it. */
export const breachSection = (view: CaseView): Html =>
  section('breach', WORDS.title, html`${known(view)} ${form(view)}`);
