import * as z from 'zod/mini';
import { readPeople } from '../../adapters/config/people.ts';
import { dynamoJournal } from '../../adapters/dynamodb/journal.ts';
import { environment } from '../../adapters/environment.ts';
import type { Person } from '../../contracts/config/people.ts';
import { ENV } from '../../contracts/env.ts';
import { recurrenceAggregate, signOff } from '../../domain/regulation/recurrence/index.ts';
import type { RecurrenceState } from '../../domain/regulation/recurrence/index.ts';
import { InvalidInputError, NotFoundError } from '../../domain/shared/errors.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

const Input = z.strictObject({
  runId: z.string().check(z.regex(/^recurrence-\d{4}-\d\d\.[a-z][a-z0-9-]*$/)),
  /** Directory id of the compliance officer. */
  by: z.string(),
  reason: z.string().check(z.minLength(10), z.maxLength(4000)),
});
type Input = z.infer<typeof Input>;

/** Signs a month's look for recurring incidents off. A refusal says why. */
export const signOffRecurrenceStep =
  (runs: Journal<RecurrenceState>, people: () => Promise<readonly Person[]>) =>
  async ({ runId, by, reason }: Input, { now, request }: Invocation): Promise<{ kind: string; reason?: string }> => {
    const person = (await people()).find(({ id }) => id === by);
    if (person === undefined) throw new InvalidInputError('by', 'nobody of that id is in the directory');
    if (!person.roles.includes('compliance-officer')) throw new InvalidInputError('by', 'is no compliance officer');
    if ((await runs.load(runId)) === undefined) throw new NotFoundError(`run ${runId} does not exist`);
    const command = { key: `sign-off:${by}`, actor: `person:${by}`, now, cause: { request } };
    const executed = await runs.execute(runId, command, signOff(reason));
    return executed.kind === 'refused' ? { kind: 'refused', reason: executed.reason } : { kind: executed.kind };
  };

export const handler = step(Input, () =>
  signOffRecurrenceStep(dynamoJournal(recurrenceAggregate, environment(ENV.regulationTable)), readPeople),
);
