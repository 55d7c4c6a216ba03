import { fieldName, intentOf, intentsOf, readCaseForm, recordedPage } from '../../../domain/regulation/pages/index.ts';
import type { CasePost, FormOf, InvalidPost } from '../../../domain/regulation/pages/index.ts';
import { InvalidInputError, RefusedError } from '../../../domain/shared/errors.ts';
import type { FieldError } from '../../../domain/shared/html/index.ts';
import { invalidLink } from '../open-link.ts';
import { htmlAnswer, problem } from '../page.ts';
import type { Answer, PageRequest } from '../page.ts';
import { findEntity } from '../regulation-step.ts';
import { holdsNonce, openCase } from './case-link.ts';
import type { CasePorts, OpenCase } from './case-link.ts';
import { commandCase } from './command-case.ts';
import { renderCase } from './show-case.ts';

const STALE = 'The page was open too long: check what you wrote and send it again. Nothing was recorded.';
const NOT_YOURS = 'Your role may not do this. Nothing was recorded.';

const RECORDED: Record<CasePost['intent'], string> = {
  'record-facts': 'Facts',
  'settle-contradiction': 'Which of two values holds',
  'decide-awareness': 'Since when the entity is aware',
  'decide-breach': 'The risk of the breach',
  'decide-significance': 'The significance of the incident',
  reclassify: 'The reclassification as not major',
  'accept-gaps': 'That the report may go out with its gaps',
  'record-receipt': 'The receipt; a second person checks it now',
  'report-channel-down': 'That the channel does not work',
  'hold-notice': 'That the notice is held back',
};

type Again = { status: number; title: string; errors: readonly FieldError[] };

const formOf = ({ intent: name, target }: PageRequest['form']): FormOf | undefined => {
  const intent = intentOf(name);
  return intent && { intent, ...(target === undefined ? {} : { target }) };
};

/** The page again, at the form that was sent, with what was typed; problem details for other clients. */
const showAgain = async (
  ports: CasePorts,
  opened: OpenCase,
  request: PageRequest,
  { status, title, errors }: Again,
): Promise<Answer> => {
  const { form } = request;
  const detail = errors.map(({ message }) => message).join('; ');
  const again = formOf(form);
  const sent = { values: form, errors, ...(again && { again }) };
  return problem(request, { status, title, detail }, await renderCase(ports, opened, request, sent));
};

/** A refusal may name the field it is about, `awareAt: cannot be ...`. */
const refusalOf = (form: PageRequest['form'], reason: string): FieldError => {
  const of = formOf(form);
  const field = of && fieldName(of, /^([\w.-]+): /.exec(reason)?.[1] ?? '');
  return { field: field !== undefined && field in form ? field : 'main', message: reason };
};

const recorded = (opened: OpenCase, post: CasePost, { path, now }: PageRequest, seq: number | undefined): Answer => {
  const { state, timeZone } = opened;
  const outcome =
    seq === undefined
      ? ({ kind: 'nothing' } as const)
      : ({ kind: 'recorded', what: RECORDED[post.intent], at: now, seq } as const);
  const entity = findEntity(state.entityId).name;
  return htmlAnswer(200, recordedPage({ incidentId: state.incidentId, entity, timeZone, outcome, back: path }));
};

const take = async (ports: CasePorts, opened: OpenCase, post: CasePost, request: PageRequest): Promise<Answer> => {
  const refuse = (status: number, title: string, reason: string) =>
    showAgain(ports, opened, request, { status, title, errors: [refusalOf(request.form, reason)] });
  try {
    const executed = await commandCase(ports, opened, post, request);
    if (executed.kind === 'refused') return await refuse(409, 'This cannot be recorded', executed.reason);
    return recorded(opened, post, request, 'seq' in executed ? executed.seq : undefined);
  } catch (error) {
    if (error instanceof InvalidInputError) return refuse(422, 'This cannot be taken', error.message);
    if (error instanceof RefusedError) return refuse(409, 'This cannot be recorded', error.message);
    throw error;
  }
};

/** The post when it may be taken, or else why not. */
const judge = (read: CasePost | InvalidPost, opened: OpenCase, request: PageRequest): CasePost | Again => {
  if (!holdsNonce(opened, request))
    return { status: 403, title: 'This page is out of date', errors: [{ field: 'main', message: STALE }] };
  if (read.intent === 'invalid') return { status: 422, title: 'The form is incomplete', errors: read.errors };
  const mayDo = intentsOf(opened.roles);
  return mayDo.includes(read.intent)
    ? read
    : { status: 403, title: 'This is not yours to do', errors: [{ field: 'main', message: NOT_YOURS }] };
};

/** POST of a case's link: one command to the case or to one of its obligations. */
export const changeCase =
  (ports: CasePorts) =>
  async (request: PageRequest): Promise<Answer> => {
    const opened = await openCase(ports, request);
    if (opened === undefined) return invalidLink(request);
    const read = readCaseForm(request.form, { now: request.now, timeZone: opened.timeZone });
    const judged = judge(read, opened, request);
    return 'intent' in judged ? take(ports, opened, judged, request) : showAgain(ports, opened, request, judged);
  };
