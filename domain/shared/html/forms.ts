import type { Language } from '../../../contracts/language.ts';
import { html, type Html, type Slot } from './html.ts';

/** What was wrong with a field of a form that could not be taken. */
export type FieldError = { field: string; message: string };

const TEXTS: Record<Language, { title: string; error: string }> = {
  en: { title: 'This could not be sent yet', error: 'Error: ' },
  de: { title: 'Das konnte noch nicht gesendet werden', error: 'Fehler: ' },
};

/** The summary at the top: each line leads to its field. Takes the focus, so that it is read first. */
export const errorSummary = (errors: readonly FieldError[] = [], language: Language = 'en'): Slot =>
  errors.length > 0 &&
  html`<div class="errors" role="alert" tabindex="-1" autofocus="">
    <h2>${TEXTS[language].title}</h2>
    <ul>
      ${errors.map((error) => html`<li><a href="#${error.field}">${error.message}</a></li>`)}
    </ul>
  </div>`;

/** A page's title says first when it shows errors. */
export const titleWithErrors = (
  title: string,
  errors: readonly FieldError[] = [],
  language: Language = 'en',
): string => (errors.length > 0 ? TEXTS[language].error + title : title);

/** A field's label, hint and error; the control names them by `describedBy`. */
export type FieldText = {
  name: string;
  /** Where a page has two fields of one name: what tells them apart, for errors too. Default: the name. */
  id?: string;
  label: string;
  hint?: string;
};

const idOf = ({ id, name }: Pick<FieldText, 'id' | 'name'>): string => id ?? name;

/** Values and errors a form is shown again with. */
export type FormState = {
  values?: Readonly<Partial<Record<string, string>>>;
  errors?: readonly FieldError[];
};

const messageFor = (name: string, form: FormState): string | undefined =>
  form.errors?.find((error) => error.field === name)?.message;

const describedBy = (field: FieldText, message: string | undefined): Slot => {
  const id = idOf(field);
  const ids = [field.hint && `${id}-hint`, message && `${id}-wrong`].filter(Boolean).join(' ');
  return ids !== '' && html`aria-describedby="${ids}"`;
};

const hintAndError = (field: FieldText, message: string | undefined): Slot => [
  field.hint && html`<p class="hint" id="${idOf(field)}-hint">${field.hint}</p>`,
  message && html`<p class="wrong" id="${idOf(field)}-wrong">${message}</p>`,
];

const labelled = (field: FieldText, form: FormState, control: Html): Html =>
  html`<div class="field">
    <label class="name" for="${idOf(field)}">${field.label}</label>
    ${hintAndError(field, messageFor(idOf(field), form))} ${control}
  </div>`;

const invalid = (name: string, form: FormState): string => (messageFor(name, form) ? 'true' : 'false');

/** Free text over several lines. */
export const textArea = (field: FieldText, form: FormState, required: boolean): Html =>
  labelled(
    field,
    form,
    html`<textarea
      id="${field.name}"
      name="${field.name}"
      rows="4"
      maxlength="4000"
      aria-invalid="${invalid(field.name, form)}"
      ${describedBy(field, messageFor(field.name, form))}
      ${required && html`required`}
    >
${form.values?.[field.name]}</textarea>`,
  );

/** A single line or a moment in the reader's zone. */
export type LineText = FieldText & {
  type: 'text' | 'datetime-local' | 'date';
  /** The latest moment. */
  min?: string;
  max?: string;
  /** Id of a datalist. */
  suggestions?: string;
  optional?: boolean;
  /** Which keys a phone shows. */
  keys?: 'numeric' | 'decimal';
  /** What the device may fill in. */
  autocomplete?: 'one-time-code';
};

/** A control of one line. */
export const input = (field: LineText, form: FormState): Html =>
  labelled(
    field,
    form,
    html`<input
      id="${idOf(field)}"
      name="${field.name}"
      type="${field.type}"
      value="${form.values?.[field.name]}"
      maxlength="200"
      aria-invalid="${invalid(idOf(field), form)}"
      ${describedBy(field, messageFor(idOf(field), form))}
      ${field.min && html`min="${field.min}"`}
      ${field.max && html`max="${field.max}"`}
      ${field.keys && html`inputmode="${field.keys}"`}
      ${field.autocomplete && html`autocomplete="${field.autocomplete}"`}
      ${field.suggestions && html`list="${field.suggestions}"`}
      ${!field.optional && html`required`}
    />`,
  );

/** One of a choice. */
export type Choice = { value: string; label: string; hint?: string };

/** One of several, all in sight; none is chosen beforehand. The first takes the field's name as id for the summary. */
export const choices = (field: FieldText, options: readonly Choice[], form: FormState): Html => {
  const message = messageFor(field.name, form);
  return html`<fieldset ${describedBy(field, message)}>
    <legend>${field.label}</legend>
    ${hintAndError(field, message)}
    ${options.map(
      ({ value, label, hint }, index) =>
        html`<label class="choice">
          <input
            type="radio"
            id="${index === 0 ? field.name : `${field.name}-${value}`}"
            name="${field.name}"
            value="${value}"
            required
            ${form.values?.[field.name] === value && html`checked`}
          />
          <span><strong>${label}</strong>${hint}</span>
        </label>`,
    )}
  </fieldset>`;
};

/** One of a list, or nothing: the first entry, empty, stands for no answer. */
export const select = (field: FieldText, options: readonly Choice[], form: FormState, none: string): Html =>
  labelled(
    field,
    form,
    html`<select
      id="${field.name}"
      name="${field.name}"
      aria-invalid="${invalid(field.name, form)}"
      ${describedBy(field, messageFor(field.name, form))}
    >
      <option value="">${none}</option>
      ${options.map(
        ({ value, label }) =>
          html`<option value="${value}" ${form.values?.[field.name] === value && html`selected`}>${label}</option>`,
      )}
    </select>`,
  );

/** What a ticked box posts. */
export const TICKED = 'yes';

const tick = (id: string, name: string, { label, hint }: Omit<Choice, 'value'>, form: FormState): Html =>
  html`<label class="choice">
    <input
      type="checkbox"
      id="${id}"
      name="${name}"
      value="${TICKED}"
      ${form.values?.[name] === TICKED && html`checked`}
    />
    <span><strong>${label}</strong>${hint}</span>
  </label>`;

/** A yes that stands for itself. */
export const checkbox = ({ name, ...text }: FieldText, form: FormState): Html => tick(name, name, text, form);

/** Any number of a list; each posts under `<name>/<value>`, as a form keeps one value per name. */
export const checkboxes = (field: FieldText, options: readonly Choice[], form: FormState): Html => {
  const message = messageFor(field.name, form);
  return html`<fieldset ${describedBy(field, message)}>
    <legend>${field.label}</legend>
    ${hintAndError(field, message)}
    ${options.map(({ value, ...text }, index) => {
      const name = `${field.name}/${value}`;
      return tick(index === 0 ? field.name : name, name, text, form);
    })}
  </fieldset>`;
};
