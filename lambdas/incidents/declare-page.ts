import { createHash } from 'node:crypto';
import { readSeverityConfig } from '../../adapters/config/severity.ts';
import { declaredPage, declarePage, readDeclareForm } from '../../domain/incidents/pages/index.ts';
import { declare } from '../_shared/declare.ts';
import { formIdFor, isOwnForm, writerOf } from '../_shared/declare-form.ts';
import type { Writer } from '../_shared/declare-form.ts';
import { invalidLink } from '../_shared/open-link.ts';
import { htmlAnswer, page, problem } from '../_shared/page.ts';
import type { PageRequest } from '../_shared/page.ts';

const STALE = { status: 403, title: 'This page is out of date', detail: 'Open it again. Nothing was declared.' };

const show = (writer: Writer, { path, now }: PageRequest, again: object = {}): string =>
  declarePage({
    now,
    timeZone: writer.timeZone,
    action: path,
    formId: formIdFor(writer, now),
    services: readSeverityConfig().functions.map(({ name }) => name),
    ...again,
  });

/** The page on which a person declares an incident from a phone. GET changes nothing; a form sent twice opens one. */
export const handler = page(() => async (request) => {
  const writer = await writerOf(request);
  if (writer === undefined) return invalidLink(request);
  const { now, form } = request;
  if (request.method !== 'POST') return htmlAnswer(200, show(writer, request));
  if (!isOwnForm(writer, form['formId'] ?? '', now)) return problem(request, STALE);
  const read = readDeclareForm(form, { now, timeZone: writer.timeZone });
  if (read.kind === 'invalid') {
    const detail = read.errors.map(({ field, message }) => `${field}: ${message}`).join('; ');
    const details = { status: 422, title: 'The declaration is incomplete', detail };
    return problem(request, details, show(writer, request, { values: read.values, errors: read.errors }));
  }
  const formId = createHash('sha256').update(read.formId).digest('hex').slice(0, 32);
  const { kind: _, ongoing, ...report } = read;
  const id = await declare({ ...report, formId, ongoing: ongoing !== 'no' }, writer.personId, request);
  return htmlAnswer(200, declaredPage({ incidentId: id, declaredAt: now, timeZone: writer.timeZone }));
});
