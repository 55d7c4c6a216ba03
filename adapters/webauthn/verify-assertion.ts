import * as z from 'zod/mini';
import type { PasskeyCredential } from '../../domain/people/index.ts';
import type { RelyingParty } from './relying-party.ts';

/** What an authenticator answers, as a browser sends it. Everything is base64url. */
const Assertion = z.object({
  id: z.string(),
  rawId: z.string(),
  type: z.literal('public-key'),
  response: z.object({ clientDataJSON: z.string(), authenticatorData: z.string(), signature: z.string() }),
});
type Assertion = z.infer<typeof Assertion>;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The answer in a form's field; undefined when it is none. */
export const readAssertion = (text: string): Assertion | undefined => Assertion.safeParse(parse(text)).data;

/** Where an assertion comes from, and whose it may be. */
export type Expected = {
  relyingParty: RelyingParty;
  credential: PasskeyCredential;
  /** The signature counter at the last use; a smaller one now shows a copied authenticator. */
  counter: number;
  /** Whether a challenge (base64url) is one we wrote for this question. */
  isOurs: (challenge: string) => boolean;
};

/**
 * Whether the person's authenticator signed our challenge, with the person's finger, face or PIN; answers the counter.
 * Undefined for whatever is wrong. The library is loaded at first use: most decisions come with a code.
 */
export const verifyAssertion = async (
  response: Assertion,
  { relyingParty, credential, counter, isOurs }: Expected,
): Promise<{ counter: number } | undefined> => {
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...response, clientExtensionResults: {} },
      expectedChallenge: isOurs,
      expectedOrigin: relyingParty.origin,
      expectedRPID: relyingParty.id,
      requireUserVerification: true,
      credential: { id: credential.id, publicKey: Buffer.from(credential.publicKey, 'base64url'), counter },
    });
    return verified ? { counter: authenticationInfo.newCounter } : undefined;
  } catch {
    // The library throws for each kind of forgery; which one it was is nobody's business.
    return undefined;
  }
};

/** The challenge within an assertion, base64url; empty when there is none. */
export const challengeIn = ({ response }: Assertion): string => {
  const data = parse(Buffer.from(response.clientDataJSON, 'base64url').toString('utf8'));
  return z.object({ challenge: z.string() }).safeParse(data).data?.challenge ?? '';
};
