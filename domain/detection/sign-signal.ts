import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SentSignal, SignedSignal } from '../../contracts/sent-signal.ts';
import { canonicalJson } from '../shared/journal/index.ts';

const hmac = (key: string, text: string): string => createHmac('sha256', key).update(text, 'utf8').digest('hex');

/** A sender's own key (hex), derived from the server's secret: one sender cannot sign as another. */
export const deriveSenderKey = (serverSecret: string, sender: string): string => hmac(serverSecret, `sender|${sender}`);

/** The detail of a holdfast.signal event: what the sender says, signed with its key (hex, from deriveSenderKey). */
export const signSignal = (sent: SentSignal, senderKey: string): SignedSignal => ({
  ...sent,
  signature: hmac(senderKey, canonicalJson(sent)),
});

/** True when the holder of the key said exactly this. Compared in constant time. */
export const isSignedBy = ({ signature, ...sent }: SignedSignal, senderKey: string): boolean => {
  const bytes = new TextEncoder();
  return timingSafeEqual(bytes.encode(signature), bytes.encode(hmac(senderKey, canonicalJson(sent))));
};
