import { InvalidInputError } from '../shared/errors.ts';
import { MINUTE } from '../shared/time.ts';
import type { Reception } from './draft.ts';
import { isSignedBy } from './sign-signal.ts';
import type { Signed } from './sign-signal.ts';

/** Throws InvalidInputError unless this sender signed exactly this. */
export const requireSignature = (said: Signed, sender: string, { senderKey }: Reception): void => {
  const key = senderKey(sender);
  // Canonical JSON refuses lone surrogates: such a text cannot have been signed.
  const isWhole = JSON.stringify(said).isWellFormed();
  if (key === undefined || !isWhole || !isSignedBy(said, key))
    throw new InvalidInputError('detail.signature', 'does not belong to this signal');
};

/** Throws InvalidInputError for what was signed outside the replay window. */
export const requireFresh = (
  { sentAt }: { sentAt: string },
  { receivedAt, replayWindowMinutes }: Pick<Reception, 'receivedAt' | 'replayWindowMinutes'>,
): void => {
  const age = Math.abs(Date.parse(receivedAt) - Date.parse(sentAt));
  if (age > replayWindowMinutes * MINUTE)
    throw new InvalidInputError('detail.sentAt', `is not within ${replayWindowMinutes} minutes of its arrival`);
};
