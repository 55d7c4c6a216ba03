/** What the browser is asked for a new passkey: the JSON form of WebAuthn's creation options. */
export type PasskeyCreation = {
  challenge: string;
  rp: { id: string; name: string };
  user: { id: string; name: string; displayName: string };
  pubKeyCredParams: readonly { type: 'public-key'; alg: number }[];
  /** Milliseconds. */
  timeout: number;
  attestation: 'none';
  authenticatorSelection: { residentKey: 'preferred'; userVerification: 'required' };
  excludeCredentials: readonly { id: string; type: 'public-key' }[];
};

const CREATION_MS = 300_000;
/** COSE numbers of what authenticators sign with: Ed25519, ES256, RS256. */
const ALGORITHMS = [-8, -7, -257];

/**
 * A passkey on whatever the person has: phone, laptop or key. The id is ours and opaque, the name is how others see them.
 * `known`: ids of the passkeys they have, so that none is enrolled twice.
 */
export const passkeyCreation = (
  person: { id: string; label: string },
  { rpId, challenge, known }: { rpId: string; challenge: string; known: readonly string[] },
): PasskeyCreation => ({
  challenge,
  rp: { id: rpId, name: 'Holdfast' },
  user: { id: Buffer.from(person.id).toString('base64url'), name: person.id, displayName: person.label },
  pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
  timeout: CREATION_MS,
  attestation: 'none',
  authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  excludeCredentials: known.map((id) => ({ id, type: 'public-key' })),
});
