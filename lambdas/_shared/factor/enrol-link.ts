import { randomBytes } from 'node:crypto';
import { readLinkSecret } from '../../../adapters/aws/link-secret.ts';
import { findPerson } from '../../../adapters/config/people.ts';
import type { Person } from '../../../contracts/config/people.ts';
import { isNonceValid, readLink, writeLink, writeNonce } from '../../../domain/approvals/index.ts';
import { factorsId, openInvitation } from '../../../domain/people/index.ts';
import type { FactorsState, Invitation } from '../../../domain/people/index.ts';
import { totpSecretOf } from '../../../domain/people/factors/totp.ts';
import { after, MINUTE } from '../../../domain/shared/time.ts';
import { linkIn } from '../page.ts';
import type { PageRequest } from '../page.ts';
import { factorsJournal } from './factors-journal.ts';

/** What a personal enrolment link names in the place of an approval. */
const ENROL = 'enrol';
const NONCE_MS = 30 * MINUTE;

/** Path of a person's enrolment page, below the public URL. */
export const enrolPath = (secret: string, personId: string, version: number): string =>
  `/enrol/${writeLink(secret, { approvalId: ENROL, personId, version })}`;

/** An enrolment link that was opened: whose, under which invitation, and the person's factors so far. */
export type Enrolling = { person: Person; invitation: Invitation; state: FactorsState; secret: string };

/** Checks the link's HMAC and its invitation; undefined when it is forged, used up, replaced or over. */
export const openEnrolment = async ({ parameters, now }: PageRequest): Promise<Enrolling | undefined> => {
  const secret = await readLinkSecret();
  const claim = readLink(secret, linkIn({ parameters }));
  if (claim?.approvalId !== ENROL) return undefined;
  const [person, loaded] = await Promise.all([
    findPerson(claim.personId),
    factorsJournal().load(factorsId(claim.personId)),
  ]);
  const invitation = openInvitation(loaded?.state, claim.version, now);
  if (person === undefined || loaded === undefined || invitation === undefined) return undefined;
  return { person, invitation, state: loaded.state, secret };
};

/** What a passkey's challenge is bound to: this invitation. */
export const challengeOf = ({ person, invitation }: Enrolling) => ({
  personId: person.id,
  about: `${ENROL}:${String(invitation.version)}`,
});

const claimOf = ({ person, invitation }: Enrolling, key: string) => ({
  approvalId: `${ENROL}:${key}`,
  personId: person.id,
  version: invitation.version,
  outcomes: 0,
});

/** A fresh key for an app, and the nonce that binds it to the page that showed it: nobody posts a key of their own. */
export const freshKey = (enrolling: Enrolling, now: string): { key: string; nonce: string } => {
  const key = totpSecretOf(randomBytes(20));
  return { key, nonce: writeNonce(enrolling.secret, { ...claimOf(enrolling, key), expiresAt: after(now, NONCE_MS) }) };
};

/** Whether the form was shown to this person, with this key, a while ago at most. */
export const isShownForm = (enrolling: Enrolling, { form, now }: PageRequest): boolean =>
  isNonceValid(enrolling.secret, form['nonce'] ?? '', claimOf(enrolling, form['secret'] ?? ''), now);
