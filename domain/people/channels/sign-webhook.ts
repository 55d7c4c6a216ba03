import { createHmac } from 'node:crypto';

/** Headers that let the receiver of a webhook tell ours from anybody's (lower case). */
const SIGNATURE_HEADER = 'x-holdfast-signature';
const TIMESTAMP_HEADER = 'x-holdfast-timestamp';

/**
 * Signature of a webhook's body: `v1=<hex HMAC-SHA256 of "v1:<seconds since 1970>:<body>">`. The receiver computes it with the
 * shared secret over the bytes as they came, compares in constant time, and refuses timestamps older than five minutes.
 */
export const signWebhook = (secret: string, body: string, now: string): Record<string, string> => {
  const timestamp = String(Math.floor(Date.parse(now) / 1000));
  const mac = createHmac('sha256', secret).update(`v1:${timestamp}:${body}`).digest('hex');
  return { [TIMESTAMP_HEADER]: timestamp, [SIGNATURE_HEADER]: `v1=${mac}` };
};
