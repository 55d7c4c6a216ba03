import * as z from 'zod/mini';
import { readLinkSecret } from '../../adapters/aws/link-secret.ts';
import { findPerson } from '../../adapters/config/people.ts';
import { environment } from '../../adapters/environment.ts';
import { peoplePostbox } from '../_shared/channels/people-postbox.ts';
import { ENV } from '../../contracts/env.ts';
import { factorsId, inviteEnrolment } from '../../domain/people/index.ts';
import { invitationMail } from '../../domain/people/factors/mails/factor-mails.ts';
import { InvalidInputError, RefusedError } from '../../domain/shared/errors.ts';
import { enrolPath } from '../_shared/factor/enrol-link.ts';
import { factorsJournal } from '../_shared/factor/factors-journal.ts';
import { requireKnown } from '../_shared/require-person.ts';
import { step } from '../_shared/step.ts';

const Input = z.object({ personId: z.string(), by: z.string(), reason: z.string().check(z.minLength(10)) });

/** Mails a person the link to enrol a factor; a newer link voids the one before. Answers until when it holds. */
export const handler = step(Input, () => {
  const postbox = peoplePostbox(environment(ENV.peopleTable));
  return async ({ personId, by, reason }, { now, request }) => {
    const { label: askedBy } = await requireKnown('by', by);
    const person = await findPerson(personId);
    if (person === undefined) throw new InvalidInputError('personId', 'nobody of that id is in the directory');
    const command = { key: `invite:${request}`, actor: `person:${by}`, now, cause: { request } };
    const executed = await factorsJournal().execute(factorsId(personId), command, inviteEnrolment(by, reason, now));
    const invitation = executed.state?.invitation;
    if (invitation === undefined) throw new RefusedError(`${personId} was not invited`);
    const path = enrolPath(await readLinkSecret(), personId, invitation.version);
    const url = `${environment(ENV.publicUrl)}${path}`;
    const mail = invitationMail(person, { url, until: invitation.until, askedBy });
    await postbox.send({ key: `enrol:${personId}:${String(invitation.version)}`, to: person.mail, ...mail });
    return { personId, until: invitation.until };
  };
});
