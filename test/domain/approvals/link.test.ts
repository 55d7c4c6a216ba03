import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isNonceValid, readLink, writeLink, writeNonce } from '../../../domain/approvals/index.ts';

const claim = { approvalId: 'INC-2026-0001-containment-1', personId: 'ciso-1', version: 1 };
const NOW = '2026-03-02T09:00:00.000Z';
const LATER = '2026-03-02T09:30:00.000Z';

describe('a link', () => {
  it('says whom it asks about what', () => {
    expect(readLink('secret', writeLink('secret', claim))).toEqual(claim);
  });

  it('may name a regulatory case, whose id has dots', () => {
    const ofCase = { ...claim, approvalId: 'case.INC-2026-0001.bank' };
    const link = writeLink('secret', ofCase);
    expect(readLink('secret', link)).toEqual(ofCase);
    expect(readLink('secret', link.replace('.bank', '.insurer'))).toBeUndefined();
  });

  it('is void under another key, for another person, approval or version', () => {
    const link = writeLink('secret', claim);
    expect(readLink('other', link)).toBeUndefined();
    expect(readLink('secret', link.replace('ciso-1', 'ciso-2'))).toBeUndefined();
    expect(readLink('secret', link.replace('containment-1', 'containment-2'))).toBeUndefined();
    expect(readLink('secret', link.replace('~1~', '~2~'))).toBeUndefined();
  });

  it('is void after any edit', () => {
    const link = writeLink('secret', claim);
    fc.assert(
      fc.property(fc.nat(link.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (index, character) => {
        fc.pre(link[index] !== character);
        expect(readLink('secret', link.slice(0, index) + character + link.slice(index + 1))).toBeUndefined();
      }),
    );
  });

  it('never throws on garbage', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(readLink('secret', text)).toBeUndefined()));
  });
});

describe('a nonce', () => {
  const own = { ...claim, outcomes: 0 };
  const nonce = writeNonce('secret', { ...own, expiresAt: LATER });

  it('holds until it expires', () => {
    expect(isNonceValid('secret', nonce, own, NOW)).toBe(true);
    expect(isNonceValid('secret', nonce, own, LATER)).toBe(false);
  });

  it('is spent by the decision, and void for another person or with another expiry', () => {
    expect(isNonceValid('secret', nonce, { ...own, outcomes: 1 }, NOW)).toBe(false);
    expect(isNonceValid('secret', nonce, { ...own, personId: 'ciso-2' }, NOW)).toBe(false);
    const [, mac] = nonce.split('.');
    expect(isNonceValid('secret', `${String(Date.parse(LATER) + 60_000)}.${mac ?? ''}`, own, NOW)).toBe(false);
  });

  it('never throws on garbage', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(isNonceValid('secret', text, own, NOW)).toBe(false)));
  });
});
