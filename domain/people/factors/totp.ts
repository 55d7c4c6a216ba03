import { Secret, TOTP } from 'otpauth';
import { STEP_MS } from './totp-steps.ts';

/** A one-time-code app's usual settings (RFC 6238); some apps know no others. */
const SETTINGS = { issuer: 'Holdfast', algorithm: 'SHA1', digits: 6, period: STEP_MS / 1000 } as const;

const totp = (secret: string, label: string): TOTP =>
  new TOTP({ ...SETTINGS, label, secret: Secret.fromBase32(secret) });

/** A fresh key as the app and a person read it (base32), from 20 random bytes. */
export const totpSecretOf = (random: Uint8Array): string =>
  new Secret({ buffer: Uint8Array.from(random).buffer }).base32;

/** What the app is set up with, as link. */
export const totpUri = (secret: string, label: string): string => totp(secret, label).toString();

/** The step in which this code is right at `now` (UTC ISO 8601), one step early or late allowed; undefined when wrong. */
export const totpStep = (secret: string, code: string, now: string): number | undefined => {
  const timestamp = Date.parse(now);
  const delta = totp(secret, '').validate({ token: code, timestamp, window: 1 });
  return delta === null ? undefined : Math.floor(timestamp / STEP_MS) + delta;
};
