import * as z from 'zod/mini';
import { askRemoval, factorQuestions, factorsId } from '../../domain/people/index.ts';
import { RefusedError } from '../../domain/shared/errors.ts';
import { factorsJournal } from '../_shared/factor/factors-journal.ts';
import { requireKnown } from '../_shared/require-person.ts';
import { step } from '../_shared/step.ts';

const Input = z.object({
  personId: z.string(),
  /** Which of their factors, as `people factors` numbers them. */
  round: z.int(),
  by: z.string(),
  reason: z.string().check(z.minLength(10)),
});

/** Asks to take a lost factor away; a second person decides. Answers the question's id. */
export const handler = step(Input, () => async ({ personId, round, by, reason }, { now, request }) => {
  await requireKnown('by', by);
  const command = { key: `removal:${request}`, actor: `person:${by}`, now, cause: { request } };
  const executed = await factorsJournal().execute(factorsId(personId), command, askRemoval(round, by, reason));
  if (executed.kind === 'refused') throw new RefusedError(executed.reason);
  const questions = executed.state === undefined ? [] : factorQuestions(executed.state);
  const asked = questions.find(({ subject }) => subject.purpose === 'factor-removal');
  return { personId, approvalId: asked?.approvalId };
});
