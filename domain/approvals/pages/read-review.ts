import type { Language } from '../../../contracts/language.ts';
import { FRAMEWORK_DECISIONS } from '../../incidents/index.ts';
import type { ReviewRecord } from '../../incidents/index.ts';
import { textsOf } from '../texts/index.ts';
import { ACTION_ROWS, REQUIRED_QUESTIONS, REVIEW_QUESTIONS } from './review-fields.ts';
import type { ActionRow, ReviewError, ReviewField, ReviewValues } from './review-fields.ts';
import type { ReviewTerms } from './review-view.ts';

type Action = ReviewRecord['actions'][number];
type Framework = NonNullable<ReviewRecord['framework']>;
/** What a form said, under which terms, to a reader of which language. */
type Reading = { values: ReviewValues; terms: ReviewTerms; language: Language };
type Read<T> = { read: T; errors: ReviewError[] };

const ANSWER_MIN = 10;
const ANSWER_MAX = 4000;
const DAY = /^\d{4}-\d\d-\d\d$/;

const lengthErrors = (fields: readonly ReviewField[], least: number, { values, language }: Reading): ReviewError[] => {
  const { short, long } = textsOf(language).decision.errors;
  return fields.flatMap((field) => {
    const { length } = values[field] ?? '';
    if (length < least) return [{ field, message: short(least) }];
    return length > ANSWER_MAX ? [{ field, message: long(ANSWER_MAX) }] : [];
  });
};

/** Each error by the name that its field has on the page; a question needs no colon after it. */
const named = (errors: ReviewError[], name: (field: ReviewField) => string): ReviewError[] =>
  errors.map(({ field, message }) => {
    const title = name(field);
    return { field, message: title.endsWith('?') ? `${title} ${message}` : `${title}: ${message}` };
  });

const isDay = (text: string, today: string): boolean =>
  DAY.test(text) && text >= today && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

const ownership = (
  fields: { owner: ReviewField; dueOn: ReviewField },
  { values, terms, language }: Reading,
): ReviewError[] => {
  const { owner, dueOn } = textsOf(language).review.errors;
  return [
    ...(terms.owners.some(({ value }) => value === values[fields.owner])
      ? []
      : [{ field: fields.owner, message: owner }]),
    ...(isDay(values[fields.dueOn] ?? '', terms.today) ? [] : [{ field: fields.dueOn, message: dueOn }]),
  ];
};

const rowErrors = (row: ActionRow, reading: Reading): ReviewError[] => {
  const { values, terms, language } = reading;
  const { errors, form } = textsOf(language).review;
  const changes = values[row.changes];
  const isKnown = changes === undefined || terms.changeable.some(({ value }) => value === changes);
  const found: ReviewError[] = [
    ...(values[row.what] === undefined ? [{ field: row.what, message: errors.what }] : []),
    ...lengthErrors([row.what], 0, reading),
    ...ownership(row, reading),
    ...(isKnown ? [] : [{ field: row.changes, message: errors.changes }]),
  ];
  return named(found, () => form.actions.row(row.row));
};

const readAction = (row: ActionRow, reading: Reading): Read<Action>[] => {
  const { values } = reading;
  const { [row.what]: what, [row.owner]: owner, [row.dueOn]: dueOn, [row.changes]: changes } = values;
  if ([what, owner, dueOn, changes].every((part) => part === undefined)) return [];
  const read = {
    what: what ?? '',
    owner: owner ?? '',
    dueOn: dueOn ?? '',
    ...(changes === undefined ? {} : { changes }),
  };
  return [{ read, errors: rowErrors(row, reading) }];
};

const frameworkErrors = (decision: Framework['decision'] | undefined, reading: Reading): ReviewError[] => {
  const { errors, form } = textsOf(reading.language).review;
  const name = () => form.framework.title;
  if (decision === undefined) return named([{ field: 'framework', message: errors.framework }], name);
  const owned = decision === 'holds' ? [] : ownership({ owner: 'frameworkOwner', dueOn: 'frameworkDueOn' }, reading);
  return named([...lengthErrors(['frameworkWhy'], ANSWER_MIN, reading), ...owned], name);
};

/** The word on the framework: a major incident needs one, of any other it may stand there. */
const readFramework = (reading: Reading): Read<Framework | undefined> => {
  const { values, terms } = reading;
  const { framework, frameworkWhy: why = '', frameworkOwner: owner, frameworkDueOn: dueOn } = values;
  if (framework === undefined && !terms.isMajor) return { read: undefined, errors: [] };
  const decision = FRAMEWORK_DECISIONS.find((one) => one === framework);
  const errors = frameworkErrors(decision, reading);
  if (decision === undefined) return { read: undefined, errors };
  const owned = decision === 'holds' || owner === undefined || dueOn === undefined ? {} : { owner, dueOn };
  return { read: { decision, why, ...owned }, errors };
};

/** The review that somebody wrote under its summary, and what is wrong with it. */
export const readReview = (summary: string, reading: Reading): Read<ReviewRecord> => {
  const { values, language } = reading;
  const { questions } = textsOf(language).review.form;
  const { wentWell = '', slowed = '', lucky, toChange = '' } = values;
  const short = lengthErrors(REQUIRED_QUESTIONS, ANSWER_MIN, reading);
  const long = lucky === undefined ? [] : lengthErrors(['lucky'], 0, reading);
  const answers = named([...short, ...long], (field) => {
    const question = REVIEW_QUESTIONS.find((one) => one === field);
    return question === undefined ? field : questions[question];
  });
  const actions = ACTION_ROWS.flatMap((row) => readAction(row, reading));
  const framework = readFramework(reading);
  return {
    read: {
      ...{ summary, wentWell, slowed, toChange, actions: actions.map(({ read }) => read) },
      ...(lucky === undefined ? {} : { lucky }),
      ...(framework.read === undefined ? {} : { framework: framework.read }),
    },
    errors: [...answers, ...actions.flatMap(({ errors }) => errors), ...framework.errors],
  };
};
