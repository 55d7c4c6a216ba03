import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whom a link asks about what. The version rises when a link is revoked. `channel`: how it was sent; by mail without it. */
export type LinkClaim = { approvalId: string; personId: string; version: number; channel?: 'sms' | 'chat' };
const CHANNEL_LETTERS = { sms: 's', chat: 'c' } as const;
const versionOf = ({ version, channel }: LinkClaim): string =>
  `${String(version)}${channel === undefined ? '' : CHANNEL_LETTERS[channel]}`;

const mac = (secret: string, ...parts: (string | number)[]): string =>
  createHmac('sha256', secret).update(parts.join('|')).digest('base64url');

/** Constant-time comparison of two MACs. */
const isSame = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

const linkMac = (secret: string, claim: LinkClaim): string =>
  mac(secret, 'link', claim.approvalId, claim.personId, versionOf(claim));

/** The personal part of an approval's URL: rebuilt for a resend, stored nowhere (architecture, section 4). */
export const writeLink = (secret: string, claim: LinkClaim): string =>
  [claim.approvalId, claim.personId, versionOf(claim), linkMac(secret, claim)].join('~');

// What a case is named by has dots: `case.INC-2026-0001.bank`.
const LINK = /^([\w.-]{1,160})~([a-z0-9-]{3,40})~(\d{1,4})([sc]?)~([\w-]{43})$/;

/** The claim of a link, or undefined when it is forged, foreign or garbled. */
export const readLink = (secret: string, link: string): LinkClaim | undefined => {
  const [, approvalId, personId, version, letter, given] = LINK.exec(link) ?? [];
  if (approvalId === undefined || personId === undefined || given === undefined) return undefined;
  const channel = letter === 's' ? 'sms' : 'chat';
  const claim = { approvalId, personId, version: Number(version), ...(letter === '' ? {} : ({ channel } as const)) };
  return isSame(linkMac(secret, claim), given) ? claim : undefined;
};

/** What a nonce is bound to. `outcomes` counts what people did about it: each of it spends the nonces of all pages. */
export type NonceClaim = Omit<LinkClaim, 'channel'> & { outcomes: number; expiresAt: string };

/** The stateless nonce of a page: only a page that was really shown can post a decision. */
export const writeNonce = (secret: string, claim: NonceClaim): string =>
  `${String(Date.parse(claim.expiresAt))}.${nonceMac(secret, claim)}`;

const nonceMac = (secret: string, claim: NonceClaim): string =>
  mac(secret, 'nonce', claim.approvalId, claim.personId, claim.version, claim.outcomes, Date.parse(claim.expiresAt));

/** Whether a nonce belongs to this link and outcome and is still valid at `now` (UTC ISO 8601). */
export const isNonceValid = (
  secret: string,
  nonce: string,
  claim: Omit<NonceClaim, 'expiresAt'>,
  now: string,
): boolean => {
  const [expires, given] = nonce.split('.');
  const expiresMs = Number(expires);
  if (given === undefined || !Number.isSafeInteger(expiresMs) || expiresMs <= Date.parse(now)) return false;
  if (Math.abs(expiresMs) > 8.64e15) return false;
  return isSame(nonceMac(secret, { ...claim, expiresAt: new Date(expiresMs).toISOString() }), given);
};
