import * as z from 'zod/mini';
import { PasskeyCredential } from '../../domain/people/index.ts';
import type { RelyingParty } from './relying-party.ts';

/** What an authenticator answers to an enrolment, as a browser sends it. Everything is base64url. */
const Attestation = z.object({
  id: z.string(),
  rawId: z.string(),
  type: z.literal('public-key'),
  response: z.object({ clientDataJSON: z.string(), attestationObject: z.string() }),
  transports: z.optional(z.unknown()),
});

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * The new passkey's public half, when the authenticator answered our challenge with the person's finger, face or PIN.
 * Undefined for whatever is wrong. Which make it is is not asked: phones and laptops are alike.
 */
export const verifyRegistration = async (
  text: string,
  { relyingParty, isOurs }: { relyingParty: RelyingParty; isOurs: (challenge: string) => boolean },
): Promise<PasskeyCredential | undefined> => {
  const response = Attestation.safeParse(parse(text)).data;
  if (response === undefined) return undefined;
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { ...response, clientExtensionResults: {} },
      expectedChallenge: isOurs,
      expectedOrigin: relyingParty.origin,
      expectedRPID: relyingParty.id,
      requireUserVerification: true,
    });
    if (!verified) return undefined;
    const { id, publicKey, transports } = registrationInfo.credential;
    const credential = { id, publicKey: Buffer.from(publicKey).toString('base64url'), transports };
    return PasskeyCredential.safeParse(credential).data;
  } catch {
    return undefined;
  }
};
