import { relyingParty } from '../../../adapters/webauthn/relying-party.ts';
import { PasskeyCredential, writeChallenge } from '../../../domain/people/index.ts';
import { enrolPage } from '../../../domain/people/factors/pages/enrol-page.ts';
import { passkeyCreation } from '../../../domain/people/factors/pages/enrolment-request.ts';
import { totpUri } from '../../../domain/people/factors/totp.ts';
import type { FieldError } from '../../../domain/shared/html/index.ts';
import { after, MINUTE } from '../../../domain/shared/time.ts';
import type { PageRequest } from '../page.ts';
import { challengeOf, freshKey } from './enrol-link.ts';
import type { Enrolling } from './enrol-link.ts';
import { factorsJournal, openFactors } from './factors-journal.ts';

const CHALLENGE_MS = 30 * MINUTE;

const knownPasskeys = async ({ state }: Enrolling): Promise<string[]> => {
  const passkeys = (await openFactors(factorsJournal(), state)).filter(({ kind }) => kind === 'passkey');
  return passkeys.map(({ secret }) => PasskeyCredential.parse(JSON.parse(secret)).id);
};

/** The enrolment page for this person; with `errors` when a post could not be taken. */
export const showEnrolment = async (
  enrolling: Enrolling,
  { path, now }: PageRequest,
  errors: readonly FieldError[] = [],
): Promise<string> => {
  const { person, invitation, secret } = enrolling;
  const challenge = writeChallenge(secret, challengeOf(enrolling), after(now, CHALLENGE_MS));
  const { key, nonce } = freshKey(enrolling, now);
  const asked = { rpId: relyingParty().id, challenge, known: await knownPasskeys(enrolling) };
  return enrolPage({
    language: person.language,
    timeZone: person.timeZone,
    action: path,
    nonce,
    until: invitation.until,
    passkey: passkeyCreation(person, asked),
    totp: { secret: key, uri: totpUri(key, person.id) },
    script: './../passkey.js',
    errors,
  });
};
