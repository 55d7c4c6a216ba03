export { html, Html, safeUrl, type Slot } from './html.ts';
export { page, pageHeaders } from './page.ts';
export { factList, incidentHeading, moment, section, sentences } from './parts.ts';
export {
  checkbox,
  checkboxes,
  choices,
  errorSummary,
  input,
  select,
  textArea,
  TICKED,
  titleWithErrors,
  type Choice,
  type FieldError,
  type FieldText,
  type FormState,
} from './forms.ts';
export { between, formatDate, formatDue, formatDuration, formatMoment, formatTime, formatUtc } from './moments.ts';
export { fromLocalTime, toLocalTime } from './local-time.ts';
export { reportFields, type ReportField } from './report-field.ts';
export { mailDocument, type Mail } from './mail.ts';
export type { LinkedItem, MailPart } from './mail-part.ts';
