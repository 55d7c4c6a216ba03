import { factorsId, proposeFactor, refuseEnrolment } from '../../domain/people/index.ts';
import type { EnrolledKind } from '../../domain/people/index.ts';
import { enrolledPage } from '../../domain/people/factors/pages/enrol-page.ts';
import { factorTexts } from '../../domain/people/factors/texts/index.ts';
import { isShownForm, openEnrolment } from '../_shared/factor/enrol-link.ts';
import type { Enrolling } from '../_shared/factor/enrol-link.ts';
import { factorsJournal } from '../_shared/factor/factors-journal.ts';
import { readEnrolment } from '../_shared/factor/read-enrolment.ts';
import { showEnrolment } from '../_shared/factor/show-enrolment.ts';
import { invalidLink } from '../_shared/open-link.ts';
import { htmlAnswer, page, problem } from '../_shared/page.ts';
import type { Answer, PageRequest } from '../_shared/page.ts';

const STALE = { status: 403, title: 'This page is out of date', detail: 'Open it again. Nothing was enrolled.' };
const SCRIPTS = { scripts: true };

const refuse = async (
  enrolling: Enrolling,
  request: PageRequest,
  error: { field: string; message: string },
): Promise<Answer> => {
  const details = { status: 422, title: 'Nothing was enrolled', detail: error.message };
  return problem(request, details, await showEnrolment(enrolling, request, [error]), SCRIPTS);
};

/** Journals once for each link and kind that what came through it did not hold. */
const noteRefusal = async (
  { person, invitation: { version } }: Enrolling,
  { now, request }: PageRequest,
  kind: EnrolledKind,
): Promise<void> => {
  const command = { key: `enrolment-refused:${String(version)}:${kind}`, actor: `person:${person.id}`, now };
  const rule = refuseEnrolment({ version, kind }, now);
  await factorsJournal().execute(factorsId(person.id), { ...command, cause: { request } }, rule);
};

/** Tries the new factor out and journals it: a second person is asked before it counts. */
const enrol = async (enrolling: Enrolling, request: PageRequest): Promise<Answer> => {
  const { person, invitation } = enrolling;
  const { errors } = factorTexts(person.language);
  const { kind, secret } = await readEnrolment(enrolling, request);
  const field = kind === 'passkey' ? 'passkey' : 'code';
  if (secret === undefined) {
    await noteRefusal(enrolling, request, kind);
    return refuse(enrolling, request, { field, message: errors[field] });
  }
  const { now } = request;
  const executed = await factorsJournal().execute(
    factorsId(person.id),
    {
      key: `enrol:${String(invitation.version)}`,
      actor: `person:${person.id}`,
      now,
      cause: { request: request.request },
    },
    proposeFactor(invitation.version, kind, secret, now),
  );
  if (executed.kind === 'refused') return refuse(enrolling, request, { field, message: errors.waiting });
  return htmlAnswer(200, enrolledPage(person.language));
};

/** The page on which a person enrols a factor. GET changes nothing; an invitation serves one enrolment. */
export const handler = page(() => async (request) => {
  const enrolling = await openEnrolment(request);
  if (enrolling === undefined) return invalidLink(request);
  if (request.method !== 'POST') return htmlAnswer(200, await showEnrolment(enrolling, request), SCRIPTS);
  return isShownForm(enrolling, request) ? enrol(enrolling, request) : problem(request, STALE);
});
