import * as z from 'zod/mini';
import { askUnlock, factorQuestions, factorsId } from '../../domain/people/index.ts';
import { RefusedError } from '../../domain/shared/errors.ts';
import { factorsJournal } from '../_shared/factor/factors-journal.ts';
import { requireKnown } from '../_shared/require-person.ts';
import { step } from '../_shared/step.ts';

const Input = z.object({ personId: z.string(), by: z.string(), reason: z.string().check(z.minLength(10)) });

/** Asks to let a locked person in again; a second person decides. Answers the question's id. */
export const handler = step(Input, () => async ({ personId, by, reason }, { now, request }) => {
  await requireKnown('by', by);
  const journal = factorsJournal();
  const command = { key: `unlock:${request}`, actor: `person:${by}`, now, cause: { request } };
  const executed = await journal.execute(factorsId(personId), command, askUnlock(by, reason));
  if (executed.kind === 'refused') throw new RefusedError(executed.reason);
  const [question] = executed.state === undefined ? [] : factorQuestions(executed.state).slice(-1);
  return { personId, approvalId: question?.approvalId };
});
