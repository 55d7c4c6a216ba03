import {
  choices,
  errorSummary,
  html,
  input,
  page,
  safeUrl,
  textArea,
  titleWithErrors,
  toLocalTime,
  type Html,
} from '../../shared/html/index.ts';
import type { DeclareView } from './declare-view.ts';

const TEXTS = {
  title: 'Declare an incident',
  place: 'Incidents',
  intro:
    'Somebody told you, or you saw it yourself. Write down what you know now; the rest can follow. Declaring early is never wrong.',
  reporter: { label: 'Who reported it', hint: 'A role or team and how to reach them. Write "me" if it was you.' },
  summary: { label: 'What they saw', hint: 'In their words: what, where, how many. At least 10 characters.' },
  noticedAt: 'When they noticed it',
  heardAt: { label: 'When we heard of it', hint: 'The clock of the regulator may start here.' },
  zone: (zone: string) => `Your best estimate, in the time of ${zone}.`,
  service: {
    label: 'Affected service',
    hint: 'Choose one or write what they call it. Leave it empty if you do not know.',
  },
  ongoing: {
    label: 'Is it still going on?',
    choices: [
      { value: 'yes', label: 'Yes', hint: '' },
      { value: 'no', label: 'No, it is over', hint: '' },
      { value: 'unknown', label: 'I do not know', hint: 'It is treated as going on.' },
    ],
  },
  submit: 'Declare the incident',
  after: 'It is assessed at once, and the people on call are asked to decide where that is needed.',
};

const times = (view: DeclareView): Html => {
  const { now, timeZone } = view;
  const max = toLocalTime(now, timeZone);
  // What is heard is mostly heard now; when it was noticed, only the reporter knows.
  const form = { errors: view.errors, values: { heardAt: max, ...view.values } };
  const zone = TEXTS.zone(timeZone);
  return html`${input({ name: 'noticedAt', label: TEXTS.noticedAt, hint: zone, type: 'datetime-local', max }, form)}
  ${input({ name: 'heardAt', ...TEXTS.heardAt, type: 'datetime-local', max }, form)}`;
};

const service = (view: DeclareView): Html =>
  html`${input({ name: 'service', ...TEXTS.service, type: 'text', suggestions: 'services', optional: true }, view)}
    <datalist id="services">${view.services.map((name) => html`<option value="${name}"></option>`)}</datalist>`;

/** The form with which a person opens an incident; shown again with what was typed when it could not be taken. */
export const declarePage = (view: DeclareView): string =>
  page({
    title: titleWithErrors(TEXTS.title, view.errors),
    place: TEXTS.place,
    narrow: true,
    body: html`${errorSummary(view.errors)}
      <div class="heading">
        <h1>${TEXTS.title}</h1>
      </div>
      <p>${TEXTS.intro}</p>
      <form class="sheet" method="post" action="${safeUrl(view.action)}">
        <input type="hidden" name="formId" value="${view.formId}" />
        ${textArea({ name: 'summary', ...TEXTS.summary }, view, true)}
        ${choices({ name: 'ongoing', label: TEXTS.ongoing.label }, TEXTS.ongoing.choices, view)} ${service(view)}
        ${input({ name: 'reporter', ...TEXTS.reporter, type: 'text' }, view)} ${times(view)}
        <button type="submit">${TEXTS.submit}</button>
        <p class="hint after">${TEXTS.after}</p>
      </form>`,
  });
