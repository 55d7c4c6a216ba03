import * as z from 'zod/mini';
import { findPerson } from '../../adapters/config/people.ts';
import { holdNotice } from '../../domain/regulation/index.ts';
import { InvalidInputError, RefusedError } from '../../domain/shared/errors.ts';
import { obligationJournal } from '../_shared/regulation-step.ts';
import { requireKnown } from '../_shared/require-person.ts';
import { step } from '../_shared/step.ts';

const Text = z.string().check(z.minLength(10), z.maxLength(4000));
const Input = z.strictObject({
  obligationId: z.string(),
  /** Directory id of whose command it is. */
  by: z.string(),
  legalBasis: Text,
  /** Directory id of who answers for it. */
  owner: z.string(),
  until: z.iso.datetime(),
  reason: Text,
});
const OFFICERS: readonly string[] = ['compliance-officer', 'data-protection-officer', 'ciso'];

/** An officer holds a notice to clients back, until a moment and with an owner. */
export const handler = step(Input, () => {
  const obligations = obligationJournal();
  return async ({ obligationId, by, ...hold }, { now, request }) => {
    if (!((await findPerson(by))?.roles ?? []).some((role) => OFFICERS.includes(role)))
      throw new InvalidInputError('by', 'may not hold a notice back');
    await requireKnown('owner', hold.owner);
    const command = { key: `hold:${hold.until}`, actor: `person:${by}`, now, cause: { request } };
    const executed = await obligations.execute(obligationId, command, holdNotice(hold, now));
    if (executed.kind === 'refused') throw new RefusedError(executed.reason);
    return { obligationId, until: hold.until };
  };
});
