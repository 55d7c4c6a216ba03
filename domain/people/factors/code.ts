import { createHash, createHmac } from 'node:crypto';

/** Whose code, for which question: a code is good for nothing else. */
export type CodeFor = { personId: string; approvalId: string };

/** A code as it is kept. Keyed, because a million codes are tried in a moment. */
export const hashCode = (secret: string, { personId, approvalId }: CodeFor, code: string): string =>
  createHmac('sha256', secret).update(['code', personId, approvalId, code].join('|')).digest('base64url').slice(0, 22);

/** What a post is known by when it comes twice: the nonce of its page. */
export const actOf = (nonce: string): string => createHash('sha256').update(nonce).digest('base64url').slice(0, 16);

const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Stands on the page and in the SMS, so that a person sees that the code belongs to the question; tells nothing else. */
export const codeReference = ({ personId, approvalId }: CodeFor): string =>
  [...createHash('sha256').update(`${personId}|${approvalId}`).digest().subarray(0, 6)]
    .map((byte) => LETTERS[byte % LETTERS.length])
    .join('');
