import * as z from 'zod/mini';
import { findPerson } from '../../adapters/config/people.ts';
import { eraseSealedContent } from '../../adapters/dynamodb/erase-sealed.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { ERASURE_GROUNDS, eraseSealed } from '../../domain/audit/index.ts';
import { incidentAggregate } from '../../domain/incidents/index.ts';
import { InvalidInputError, RefusedError } from '../../domain/shared/errors.ts';
import { step } from '../_shared/step.ts';

/** The reference is a number in another system, such as a ticket: it stands in clear for ever, so it is no free text. */
const Input = z.object({
  incidentId: z.string().check(z.minLength(1)),
  personId: z.string(),
  ground: z.enum(ERASURE_GROUNDS),
  reference: z.optional(z.string().check(z.regex(/^[A-Z]{1,10}-?\d{1,12}$/))),
});

/** A person's command: the incident's personal content is destroyed, its journal stays whole. Answers how that went. */
export const handler = step(Input, () => async ({ incidentId, personId, ground, reference }, { now, request }) => {
  if (findPerson(personId) === undefined)
    throw new InvalidInputError('personId', 'nobody of that id is in the directory');
  const executed = await eraseSealedContent(
    { aggregate: incidentAggregate, table: environment(ENV.incidentsTable), id: incidentId },
    { key: 'erase-sealed', actor: `person:${personId}`, now, cause: { request } },
    eraseSealed(ground, reference),
  );
  if (executed.kind === 'refused') throw new RefusedError(executed.reason);
  return { incidentId, erased: executed.kind === 'written' ? 'now' : 'before' };
});
