import { randomUUID } from 'node:crypto';
import { readLinkSecret } from '../../adapters/aws/link-secret.ts';
import { findPerson } from '../../adapters/config/people.ts';
import { isNonceValid, readLink, writeNonce } from '../../domain/approvals/index.ts';
import { after, HOUR } from '../../domain/shared/time.ts';
import { linkIn } from './page.ts';
import type { PageRequest } from './page.ts';

/** What a personal declaration link names in the place of an approval. */
const DECLARE = 'declare';

/** The person whose declaration link was opened. */
export type Writer = { personId: string; secret: string; timeZone: string };

/** Checks the link's HMAC; undefined when it is forged, foreign or its person has left. */
export const writerOf = async ({ parameters }: PageRequest): Promise<Writer | undefined> => {
  const secret = await readLinkSecret();
  const claim = readLink(secret, linkIn({ parameters }));
  const person = claim?.approvalId === DECLARE ? await findPerson(claim.personId) : undefined;
  return person === undefined ? undefined : { personId: person.id, secret, timeZone: person.timeZone };
};

const claimOf = ({ personId }: Writer) => ({ approvalId: DECLARE, personId, version: 1, outcomes: 0 });

/** The form's id is the nonce's text: it says that the page was shown to this person, and opens one incident. */
export const formIdFor = (writer: Writer, now: string): string =>
  `${randomUUID()}.${writeNonce(writer.secret, { ...claimOf(writer), expiresAt: after(now, HOUR) })}`;

/** Whether a posted form was shown to this person within the hour. */
export const isOwnForm = (writer: Writer, formId: string, now: string): boolean => {
  const [, ...nonce] = formId.split('.');
  return isNonceValid(writer.secret, nonce.join('.'), claimOf(writer), now);
};
