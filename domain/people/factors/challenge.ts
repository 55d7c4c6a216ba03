import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whom a passkey is asked about what. `about` is an approval's id, or an enrolment's. */
export type ChallengeFor = { personId: string; about: string };

const macOf = (secret: string, { personId, about }: ChallengeFor, expiresMs: number): string =>
  createHmac('sha256', secret)
    .update(['challenge', about, personId, String(expiresMs)].join('|'))
    .digest('base64url');

/** A challenge that needs no store: it says until when it holds (UTC ISO 8601) and that we wrote it. Base64url, as WebAuthn wants. */
export const writeChallenge = (secret: string, claim: ChallengeFor, expiresAt: string): string => {
  const expiresMs = Date.parse(expiresAt);
  return Buffer.from(`${String(expiresMs)}.${macOf(secret, claim, expiresMs)}`).toString('base64url');
};

const partsOf = (challenge: string): { expiresMs: number; mac: string } => {
  const [expires, mac = ''] = Buffer.from(challenge, 'base64url').toString('utf8').split('.');
  return { expiresMs: Number(expires), mac };
};

/** Until when the challenge holds, UTC ISO 8601; undefined when it is forged, for something else, or over at `now`. */
export const challengeEnd = (
  secret: string,
  claim: ChallengeFor,
  challenge: string,
  now: string,
): string | undefined => {
  const { expiresMs, mac } = partsOf(challenge);
  if (!Number.isSafeInteger(expiresMs) || expiresMs <= Date.parse(now) || expiresMs > 8.64e15) return undefined;
  const [left, right] = [Buffer.from(macOf(secret, claim, expiresMs)), Buffer.from(mac)];
  return left.length === right.length && timingSafeEqual(left, right) ? new Date(expiresMs).toISOString() : undefined;
};
