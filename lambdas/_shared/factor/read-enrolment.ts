import { relyingParty } from '../../../adapters/webauthn/relying-party.ts';
import { verifyRegistration } from '../../../adapters/webauthn/verify-registration.ts';
import { challengeEnd } from '../../../domain/people/index.ts';
import type { EnrolledKind } from '../../../domain/people/index.ts';
import { totpStep } from '../../../domain/people/factors/totp.ts';
import type { PageRequest } from '../page.ts';
import { challengeOf } from './enrol-link.ts';
import type { Enrolling } from './enrol-link.ts';

/** A factor that works, with what will check it; undefined when it did not work. */
export type NewFactor = { kind: EnrolledKind; secret: string | undefined };

const readPasskey = async (enrolling: Enrolling, { form, now }: PageRequest): Promise<string | undefined> => {
  const isOurs = (challenge: string) =>
    challengeEnd(enrolling.secret, challengeOf(enrolling), challenge, now) !== undefined;
  const credential = await verifyRegistration(form['attestation'] ?? '', { relyingParty: relyingParty(), isOurs });
  return credential === undefined ? undefined : JSON.stringify(credential);
};

/** The app's key counts only with a code that it shows now: it was scanned, and its clock is right. */
const readApp = ({ form, now }: PageRequest): string | undefined => {
  const key = form['secret'] ?? '';
  const code = (form['code'] ?? '').replaceAll(/\s/g, '');
  return totpStep(key, code, now) === undefined ? undefined : key;
};

/** What the enrolment page posted, tried out. */
export const readEnrolment = async (enrolling: Enrolling, request: PageRequest): Promise<NewFactor> =>
  request.form['intent'] === 'passkey'
    ? { kind: 'passkey', secret: await readPasskey(enrolling, request) }
    : { kind: 'totp', secret: readApp(request) };
