export { html, Html, honestText, safeUrl, type Slot } from './html.ts';
export { page, pageHeaders, STYLE_HASH } from './page.ts';
export { badge, factList, incidentHeading, moment, section, sentences } from './parts.ts';
export { choices, errorSummary, input, textArea, titleWithErrors, type FieldError, type FormState } from './forms.ts';
export { between, formatDate, formatDue, formatDuration, formatMoment, formatTime, formatUtc } from './moments.ts';
export { fromLocalTime, toLocalTime } from './local-time.ts';
export { reportFields, type ReportField } from './report-field.ts';
export { mailDocument, type Mail } from './mail.ts';
export type { MailPart } from './mail-part.ts';
