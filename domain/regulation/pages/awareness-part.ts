import {
  choices,
  factList,
  html,
  input,
  moment,
  section,
  textArea,
  toLocalTime,
  type Html,
  type Slot,
} from '../../shared/html/index.ts';
import { REGIME_TITLES, TEXTS } from './case-texts.ts';
import type { CaseView, ShownAwareness } from './case-view.ts';
import { fieldOf, foldedForm } from './form-part.ts';
import { decided, distance, limit } from './said-parts.ts';

const WORDS = {
  title: 'Since when the entity is aware',
  hint: 'Until a person decides, planning counts from the earliest moment anybody could have known. The legal clock counts from the decided awareness, and never moves later.',
  planning: 'Planning clock',
  planned: 'counted from detection',
  legal: 'Legal clock',
  aware: 'aware since',
  limits: 'Limits',
  limitsIf: 'Limits, if it is so',
  form: { title: 'Decide since when', submit: 'Record the decision' },
  regime: 'For which duty',
  awareAt: 'Aware since',
  earlier: 'A decision can be put earlier, never later.',
  regimeHints: {
    dora: 'When the entity became aware of the incident (2025/302 field 2.2).',
    gdpr: 'When it was reasonably certain that personal data were compromised (2016/679 Art. 33(1)).',
    nis2: 'When the entity became aware of the significant incident (2022/2555 Art. 23(4)).',
  },
};

const limits = ({ limits: all }: ShownAwareness, view: CaseView): Html =>
  html`<ul class="plain">
    ${all.map(
      ({ title, hours, at, legalBasis }) =>
        html`<li>
          ${title}: ${limit(at, view)}, ${distance(at, view.now)}<br /><span class="quiet"
            >${hours} h, ${legalBasis}</span
          >
        </li>`,
    )}
  </ul>`;

const regime = (known: ShownAwareness, view: CaseView): Html => {
  const { decided: decision, countedFrom } = known;
  const { timeZone } = view;
  const since = decision?.awareAt ?? countedFrom;
  return html`<div class="act">
    <h3>${REGIME_TITLES[known.regime]}</h3>
    ${factList([
      [
        decision ? WORDS.legal : WORDS.planning,
        html`${decision ? WORDS.aware : WORDS.planned} ${moment(since, timeZone)}`,
      ],
      [TEXTS.decidedBy, decision ? decided(decision, view) : TEXTS.notDecided],
      [decision ? WORDS.limits : WORDS.limitsIf, limits(known, view)],
    ])}
  </div>`;
};

const form = (view: CaseView): Slot => {
  const of = { intent: 'decide-awareness' } as const;
  const options = view.awareness.map(({ regime: value }) => ({
    value,
    label: REGIME_TITLES[value],
    hint: WORDS.regimeHints[value],
  }));
  return foldedForm(view, of, WORDS.form, (state) => [
    choices(fieldOf(of, 'regime', { label: WORDS.regime }), options, state),
    input(
      {
        ...fieldOf(of, 'awareAt', { label: WORDS.awareAt, hint: `${TEXTS.local(view.timeZone)} ${WORDS.earlier}` }),
        type: 'datetime-local',
        max: toLocalTime(view.now, view.timeZone),
      },
      state,
    ),
    textArea(fieldOf(of, 'reason', { label: TEXTS.reason, hint: TEXTS.reasonHint }), state, true),
  ]);
};

/** The planning clock from detection beside the legal one from the decided awareness, for each regime. */
export const awarenessSection = (view: CaseView): Html =>
  section(
    'awareness',
    WORDS.title,
    html`<p class="quiet">${WORDS.hint}</p>
      ${view.awareness.map((known) => regime(known, view))} ${form(view)}`,
  );
