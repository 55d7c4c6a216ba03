import type { Person } from '../../../contracts/config/people.ts';
import { codeSentAt } from './commands/send-code.ts';
import { codeReference } from './code.ts';
import type { PasskeyCredential } from './passkey-credential.ts';
import type { FactorKind, FactorsState } from './state.ts';

/** What the browser is asked: the JSON form of WebAuthn's request options. */
export type PasskeyRequest = {
  challenge: string;
  rpId: string;
  /** Milliseconds. */
  timeout: number;
  userVerification: 'required';
  allowCredentials: readonly { id: string; type: 'public-key'; transports?: readonly string[] }[];
};

/** How this person may prove who they are on a question's page. It tells nothing that only they should know. */
export type FactorView = {
  /** Best first; empty when they have enrolled nothing and have no number. */
  kinds: readonly FactorKind[];
  /** Stands in the SMS too. */
  reference: string;
  /** When a code that is still good went out. UTC ISO 8601. */
  codeSentAt?: string;
  passkey?: PasskeyRequest;
};

const PASSKEY_MS = 120_000;

const kindsOf = (person: Person, state: FactorsState | undefined): FactorKind[] => {
  const enrolled = new Set(state?.enrolled.map(({ kind }) => kind));
  const own: FactorKind[] = (['passkey', 'totp'] as const).filter((kind) => enrolled.has(kind));
  return person.phone === undefined ? own : [...own, 'sms'];
};

/** What the authenticator is asked for; undefined without a passkey. */
export const passkeyRequest = (
  rpId: string,
  challenge: string,
  credentials: readonly PasskeyCredential[],
): PasskeyRequest | undefined =>
  credentials.length === 0
    ? undefined
    : {
        challenge,
        rpId,
        timeout: PASSKEY_MS,
        userVerification: 'required',
        allowCredentials: credentials.map(({ id, transports }) => ({
          id,
          type: 'public-key',
          ...(transports === undefined ? {} : { transports }),
        })),
      };

/** The factors of a person on the page of an approval. */
export const factorViewOf = (
  person: Person,
  state: FactorsState | undefined,
  { approvalId, now, passkey }: { approvalId: string; now: string; passkey: PasskeyRequest | undefined },
): FactorView => {
  const sentAt = codeSentAt(state, approvalId, now);
  return {
    kinds: kindsOf(person, state),
    reference: codeReference({ personId: person.id, approvalId }),
    ...(sentAt === undefined ? {} : { codeSentAt: sentAt }),
    ...(passkey === undefined ? {} : { passkey }),
  };
};
