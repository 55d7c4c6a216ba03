export { html, Html, safeUrl, type Slot } from './html.ts';
export { page, pageHeaders } from './page.ts';
export { factList, incidentHeading, moment, section, sentences } from './parts.ts';
export { choices, errorSummary, input, textArea, titleWithErrors, type FieldError } from './forms.ts';
export { between, formatDate, formatDue, formatDuration, formatMoment, formatTime, formatUtc } from './moments.ts';
export { fromLocalTime, toLocalTime } from './local-time.ts';
export { reportFields, type ReportField } from './report-field.ts';
export { mailDocument, type Mail } from './mail.ts';
export type { MailPart } from './mail-part.ts';
