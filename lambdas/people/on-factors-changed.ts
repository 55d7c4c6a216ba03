import * as z from 'zod/mini';
import { startExecution } from '../../adapters/aws/workflow-engine.ts';
import { readPeople } from '../../adapters/config/people.ts';
import { environment } from '../../adapters/environment.ts';
import { peoplePostbox } from '../_shared/channels/people-postbox.ts';
import type { Postbox } from '../../adapters/ses/postbox.ts';
import type { Person } from '../../contracts/config/people.ts';
import { ENV } from '../../contracts/env.ts';
import { factorQuestions } from '../../domain/people/index.ts';
import type { FactorsState } from '../../domain/people/index.ts';
import { enrolledMail, lockedMail, removedMail } from '../../domain/people/factors/mails/factor-mails.ts';
import { loadFactors } from '../_shared/factor/factors-journal.ts';
import { subscriber } from '../_shared/subscriber.ts';

const Message = z.object({
  detail: z.object({
    aggregateId: z.string(),
    seq: z.int(),
    type: z.enum([
      'people.factor-proposed',
      'people.factor-enrolled',
      'people.factors-locked',
      'people.unlock-asked',
      'people.removal-asked',
      'people.factor-removed',
    ]),
  }),
});

/** What a second person is asked about. */
const ASKED: readonly string[] = ['people.factor-proposed', 'people.unlock-asked', 'people.removal-asked'];

/** Asks the second person about whatever waits for one; asked before, it asks nobody twice. */
const ask = async (state: FactorsState): Promise<void> => {
  for (const question of factorQuestions(state)) {
    const name = `${question.approvalId}-1`;
    await startExecution(environment(ENV.obtainApproval), name, { run: 1, ...question });
  }
};

/** Who was locked, when (UTC ISO 8601), by which event. */
type Lock = { locked: Person; at: string; seq: number };

const tellLock = async (postbox: Postbox, people: readonly Person[], { locked, at, seq }: Lock): Promise<void> => {
  const readers = people.filter(({ id, roles }) => id === locked.id || roles.includes('incident-manager'));
  await Promise.all(
    readers.map((reader) =>
      postbox.send({
        key: `locked:${locked.id}:${String(seq)}:${reader.id}`,
        to: reader.mail,
        ...lockedMail(reader, locked, at),
      }),
    ),
  );
};

/** Follows what happens to a person's factors: asks the second person, tells of a lock, and of a factor that counts or no longer does. */
export const handler = subscriber(Message, () => {
  const postbox = peoplePostbox(environment(ENV.peopleTable));
  return async ({ detail: { aggregateId, seq, type } }, { now }) => {
    const state = await loadFactors(aggregateId);
    const people = await readPeople();
    const person = people.find(({ id }) => id === state.personId);
    if (ASKED.includes(type)) return ask(state);
    if (person === undefined) return;
    if (type === 'people.factors-locked') {
      // Whoever was let in again already is still told.
      return tellLock(postbox, people, { locked: person, at: state.lockedAt ?? now, seq });
    }
    const [what, mail] =
      type === 'people.factor-removed' ? ['removed', removedMail(person)] : ['enrolled', enrolledMail(person)];
    await postbox.send({ key: `${what}:${person.id}:${String(seq)}`, to: person.mail, ...mail });
  };
});
