import { describe, expect, it } from '@jest/globals';
import { challengeIn, readAssertion, verifyAssertion } from '../../../adapters/webauthn/verify-assertion.ts';
import { verifyRegistration } from '../../../adapters/webauthn/verify-registration.ts';
import { challengeEnd, writeChallenge } from '../../../domain/people/index.ts';
import type { PasskeyCredential } from '../../../domain/people/index.ts';
import { authenticator } from './authenticator.ts';

const RP = { id: 'holdfast.bank.example', origin: 'https://holdfast.bank.example' };
const NOW = '2026-03-01T03:00:00.000Z';
const END = '2026-03-01T03:30:00.000Z';
const FOR = { personId: 'ciso-1', about: 'INC-2026-0001-containment-1' };
const CHALLENGE = writeChallenge('key', FOR, END);
const isOurs = (challenge: string): boolean => challengeEnd('key', FOR, challenge, NOW) !== undefined;

const enrolled = async (device: ReturnType<typeof authenticator>): Promise<PasskeyCredential> => {
  const credential = await verifyRegistration(device.create(CHALLENGE), { relyingParty: RP, isOurs });
  if (credential === undefined) throw new Error('not enrolled');
  return credential;
};

const check = async (credential: PasskeyCredential, answer: string, counter = 0) => {
  const assertion = readAssertion(answer);
  return assertion && verifyAssertion(assertion, { relyingParty: RP, credential, counter, isOurs });
};

describe('a passkey', () => {
  const device = authenticator(RP.id, RP.origin);

  it('is enrolled, and proves the person again with its counter', async () => {
    expect(await check(await enrolled(device), device.get(CHALLENGE, { counter: 7 }))).toEqual({ counter: 7 });
  });

  it('says which challenge it answered', () => {
    const assertion = readAssertion(device.get(CHALLENGE));
    expect(assertion && challengeIn(assertion)).toBe(CHALLENGE);
  });

  it.each([
    ['answers another question', () => device.get(writeChallenge('key', { ...FOR, about: 'another' }, END))],
    ['answers another person', () => device.get(writeChallenge('key', { ...FOR, personId: 'dpo-1' }, END))],
    ['answers a challenge that is over', () => device.get(writeChallenge('key', FOR, NOW))],
    ['answers a challenge of another key', () => device.get(writeChallenge('forged', FOR, END))],
    ['was shown without finger, face or PIN', () => device.get(CHALLENGE, { isVerified: false })],
    ['is another device', () => authenticator(RP.id, RP.origin).get(CHALLENGE)],
    ['comes from another site', () => authenticator('bank.evil.example', 'https://bank.evil.example').get(CHALLENGE)],
    ['is no answer at all', () => '{"id":1'],
  ])('proves nothing when it %s', async (_what, answer) => {
    expect(await check(await enrolled(device), answer())).toBeUndefined();
  });

  it('is a copy when its counter goes back', async () => {
    expect(await check(await enrolled(device), device.get(CHALLENGE, { counter: 3 }), 9)).toBeUndefined();
  });

  it.each([
    ['another challenge', () => device.create(writeChallenge('key', { ...FOR, about: 'another' }, END))],
    ['no finger, face or PIN', () => device.create(CHALLENGE, false)],
    ['another site', () => authenticator('bank.evil.example', 'https://bank.evil.example').create(CHALLENGE)],
    ['nothing', () => ''],
  ])('is not enrolled with %s', async (_what, answer) => {
    expect(await verifyRegistration(answer(), { relyingParty: RP, isOurs })).toBeUndefined();
  });
});
