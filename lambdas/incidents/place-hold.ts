import * as z from 'zod/mini';
import { readPeople } from '../../adapters/config/people.ts';
import type { Person } from '../../contracts/config/people.ts';
import { HoldGround, placeHold } from '../../domain/incidents/custody/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { RefusedError } from '../../domain/shared/errors.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { incidentJournal } from '../_shared/incident-step.ts';
import { requireVisible } from '../_shared/require-visible.ts';
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
  (incidents: Journal<IncidentState>, people: () => Promise<readonly Person[]>) =>
  async (
    { incidentId, personId, ...order }: z.infer<typeof Input>,
    { now, request }: Invocation,
  ): Promise<{ incidentId: string; heldUntil: string | undefined }> => {
    await requireVisible({ incidents, people }, { field: 'incidentId', incidentId, personId });
    const key = `place-hold:${order.ground}:${order.until}:${personId}`;
    const command = { key, actor: `person:${personId}`, now, cause: { request } };
    const executed = await incidents.execute(incidentId, command, placeHold(order, now));
    if (executed.kind === 'refused') throw new RefusedError(executed.reason);
    return { incidentId, heldUntil: executed.state?.heldUntil };
  };

export const handler = step(Input, () => placeHoldStep(incidentJournal(), readPeople));
