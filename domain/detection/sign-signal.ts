import { createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from '../shared/journal/index.ts';

const hmac = (key: string, text: string): string => createHmac('sha256', key).update(text, 'utf8').digest('hex');

/** A sender's own key (hex), derived from the server's secret: one sender cannot sign as another. */
export const deriveSenderKey = (serverSecret: string, sender: string): string => hmac(serverSecret, `sender|${sender}`);

/** What somebody says, with their signature (hex). */
export type Signed = { signature: string };

/** What a sender says, signed with its key (hex, from deriveSenderKey): the detail of the event that carries it. */
export const signSignal = <T extends object>(sent: T, senderKey: string): T & Signed => ({
  ...sent,
  signature: hmac(senderKey, canonicalJson(sent)),
});

/** True when the holder of the key said exactly this. Compared in constant time. */
export const isSignedBy = ({ signature, ...sent }: Signed, senderKey: string): boolean => {
  const bytes = new TextEncoder();
  return timingSafeEqual(bytes.encode(signature), bytes.encode(hmac(senderKey, canonicalJson(sent))));
};
