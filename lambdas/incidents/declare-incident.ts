import * as z from 'zod/mini';
import { InvalidInputError } from '../../domain/shared/errors.ts';
import { declare } from '../_shared/declare.ts';
import { requireKnown } from '../_shared/require-person.ts';
import { step } from '../_shared/step.ts';

const Moment = z.iso.datetime();
const Input = z.strictObject({
  formId: z.string().check(z.regex(/^[\w-]{8,64}$/)),
  reporter: z.string().check(z.minLength(1), z.maxLength(200)),
  noticedAt: Moment,
  heardAt: Moment,
  summary: z.string().check(z.minLength(10), z.maxLength(4000)),
  service: z.optional(z.string().check(z.maxLength(200))),
  ongoing: z.boolean(),
  /** Directory id of who declares on the reporter's behalf. */
  declaredBy: z.string(),
});

/** An incident that begins with a person, by command line or another system. */
export const handler = step(Input, () => async ({ declaredBy, ...report }, invocation) => {
  await requireKnown('declaredBy', declaredBy);
  if (report.heardAt < report.noticedAt) throw new InvalidInputError('heardAt', 'cannot be before noticedAt');
  if (report.heardAt > invocation.now) throw new InvalidInputError('heardAt', 'cannot be in the future');
  return { incidentId: await declare(report, declaredBy, invocation) };
});
