import * as z from 'zod/mini';
import { HoldGround, placeHold } from '../../domain/incidents/custody/index.ts';
import { isAdmitted } from '../../domain/incidents/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { NotFoundError, RefusedError } from '../../domain/shared/errors.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { incidentJournal } from '../_shared/incident-step.ts';
import { requireKnown } from '../_shared/require-person.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

/** The reference is a file number of the authority: it stands in clear for ever, so it is no free text. */
const Input = z.object({
  incidentId: z.string().check(z.minLength(1)),
  personId: z.string().check(z.minLength(1)),
  ground: HoldGround,
  until: z.iso.datetime(),
  reason: z.string().check(z.minLength(10), z.maxLength(4000)),
  contact: z.optional(z.string().check(z.minLength(1), z.maxLength(400))),
  reference: z.optional(z.string().check(z.regex(/^[\w./-]{1,40}$/))),
});

/** A person's command: a legal hold, or a longer one. Answers until when the incident is held. */
export const placeHoldStep =
  (incidents: Journal<IncidentState>) =>
  async (
    { incidentId, personId, ...order }: z.infer<typeof Input>,
    { now, request }: Invocation,
  ): Promise<{ incidentId: string; heldUntil: string | undefined }> => {
    const loaded = await incidents.load(incidentId);
    if (loaded === undefined || !isAdmitted(loaded.state, personId))
      throw new NotFoundError(`incident ${incidentId} does not exist`);
    const key = `place-hold:${order.ground}:${order.until}:${personId}`;
    const command = { key, actor: `person:${personId}`, now, cause: { request } };
    const executed = await incidents.execute(incidentId, command, placeHold(order, now));
    if (executed.kind === 'refused') throw new RefusedError(executed.reason);
    return { incidentId, heldUntil: executed.state?.heldUntil };
  };

export const handler = step(Input, () => {
  const placing = placeHoldStep(incidentJournal());
  return async (input, invocation) => {
    await requireKnown('personId', input.personId);
    return placing(input, invocation);
  };
});
