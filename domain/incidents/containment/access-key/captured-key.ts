import * as z from 'zod/mini';
import { Identity } from './identity.ts';

/** A user and its key before the act, as a release puts it back. */
export const CapturedKey = z.object({
  v: z.literal(1),
  takenAt: z.iso.datetime(),
  accessKey: z.string(),
  /** The account the key belongs to; captures from before it was kept say so by the user's ARN alone. */
  account: z.optional(z.string()),
  identity: Identity,
});
export type CapturedKey = z.infer<typeof CapturedKey>;

/** The account in which the user is: 12 digits. */
export const accountOf = ({ account, identity }: Pick<CapturedKey, 'account' | 'identity'>): string =>
  account ?? identity.arn.split(':')[4] ?? '';

/** The key the action is aimed at, as captured. Throws when the capture is of another key. */
export const capturedKey = ({ accessKey, identity }: CapturedKey): Identity['keys'][number] => {
  const key = identity.keys.find(({ id }) => id === accessKey);
  if (key === undefined) throw new Error('the captured state does not hold the target key');
  return key;
};
