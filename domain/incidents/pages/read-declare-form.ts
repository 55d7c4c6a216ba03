import { fromLocalTime } from '../../shared/html/index.ts';
import { DECLARE_FIELDS, type DeclareField } from './declare-view.ts';

/** What a person declares; moments are UTC ISO 8601. */
export type Declaration = {
  kind: 'declared';
  formId: string;
  reporter: string;
  noticedAt: string;
  heardAt: string;
  summary: string;
  service?: string;
  ongoing: 'yes' | 'no' | 'unknown';
};

type Values = Record<DeclareField, string>;
type Invalid = { kind: 'invalid'; values: Values; errors: { field: DeclareField; message: string }[] };

const TEXTS = {
  summary: 'What they saw: write at least 10 characters',
  ongoing: 'Is it still going on: choose one',
  reporter: 'Who reported it: write a role or team',
  long: (field: string, max: number) => `${field}: write at most ${max} characters`,
  noticedAt: 'When they noticed it',
  heardAt: 'When we heard of it',
  missing: 'give date and time',
  future: 'cannot be in the future',
  order: 'When we heard of it: cannot be before they noticed it',
};

const SUMMARY_MIN = 10;
const MAX: Record<'summary' | 'reporter' | 'service', number> = { summary: 4000, reporter: 200, service: 200 };

const isOngoing = (text: string): text is Declaration['ongoing'] => ['yes', 'no', 'unknown'].includes(text);

const textErrors = (values: Values): Invalid['errors'] => {
  const errors: Invalid['errors'] = [];
  if (values.summary.length < SUMMARY_MIN) errors.push({ field: 'summary', message: TEXTS.summary });
  if (!isOngoing(values.ongoing)) errors.push({ field: 'ongoing', message: TEXTS.ongoing });
  if (values.reporter === '') errors.push({ field: 'reporter', message: TEXTS.reporter });
  for (const field of ['summary', 'service', 'reporter'] as const) {
    if (values[field].length > MAX[field]) errors.push({ field, message: TEXTS.long(field, MAX[field]) });
  }
  return errors;
};

type Times = { noticedAt: string | undefined; heardAt: string | undefined };

const timeErrors = ({ noticedAt, heardAt }: Times, now: string): Invalid['errors'] => {
  const errors: Invalid['errors'] = [];
  for (const [field, at] of [['noticedAt', noticedAt] as const, ['heardAt', heardAt] as const]) {
    if (!at) errors.push({ field, message: `${TEXTS[field]}: ${TEXTS.missing}` });
    else if (at > now) errors.push({ field, message: `${TEXTS[field]}: ${TEXTS.future}` });
  }
  if (errors.length === 0 && noticedAt && heardAt && heardAt < noticedAt) {
    errors.push({ field: 'heardAt', message: TEXTS.order });
  }
  return errors;
};

/** Reads the fields of the declare form; times are in `timeZone`, `now` is UTC ISO 8601. */
export const readDeclareForm = (
  posted: Readonly<Partial<Record<string, string>>>,
  { now, timeZone }: { now: string; timeZone: string },
): Declaration | Invalid => {
  const value = (field: DeclareField): string => (posted[field] ?? '').trim();
  const values: Values = {
    reporter: value('reporter'),
    noticedAt: value('noticedAt'),
    heardAt: value('heardAt'),
    summary: value('summary'),
    service: value('service'),
    ongoing: value('ongoing'),
  };
  const noticedAt = fromLocalTime(values.noticedAt, timeZone);
  const heardAt = fromLocalTime(values.heardAt, timeZone);
  const { summary, reporter, service, ongoing } = values;
  const found = [...textErrors(values), ...timeErrors({ noticedAt, heardAt }, now)];
  if (found.length > 0 || !noticedAt || !heardAt || !isOngoing(ongoing)) {
    return { kind: 'invalid', values, errors: found.toSorted(byPage) };
  }
  const formId = posted['formId'] ?? '';
  return { kind: 'declared', formId, reporter, noticedAt, heardAt, summary, ongoing, ...(service && { service }) };
};

const byPage = (a: { field: DeclareField }, b: { field: DeclareField }): number =>
  DECLARE_FIELDS.indexOf(a.field) - DECLARE_FIELDS.indexOf(b.field);
