import { relyingParty } from '../../../adapters/webauthn/relying-party.ts';
import { challengeIn, readAssertion, verifyAssertion } from '../../../adapters/webauthn/verify-assertion.ts';
import { challengeEnd, hashCode, PasskeyCredential } from '../../../domain/people/index.ts';
import type { Shown } from '../../../domain/people/index.ts';
import { totpStep } from '../../../domain/people/factors/totp.ts';
import type { OpenedFactor } from './factors-journal.ts';

type Post = { personId: string; approvalId: string; form: Readonly<Record<string, string>>; now: string };

const WRONG: Shown = { kind: 'wrong-passkey' };

const readPasskey = async (
  text: string,
  { personId, approvalId, now }: Post,
  secret: string,
  factors: readonly OpenedFactor[],
): Promise<Shown> => {
  const assertion = readAssertion(text);
  if (assertion === undefined) return WRONG;
  const until = challengeEnd(secret, { personId, about: approvalId }, challengeIn(assertion), now);
  const enrolled = factors
    .filter(({ kind }) => kind === 'passkey')
    .map((factor) => ({ ...factor, credential: PasskeyCredential.parse(JSON.parse(factor.secret)) }))
    .find(({ credential }) => credential.id === assertion.id);
  if (enrolled === undefined || until === undefined) return WRONG;
  const { credential, counter, round } = enrolled;
  const challenge = challengeIn(assertion);
  const expected = { relyingParty: relyingParty(), credential, counter, isOurs: (text: string) => text === challenge };
  const verified = await verifyAssertion(assertion, expected);
  if (verified === undefined) return WRONG;
  return { kind: 'passkey', proof: `passkey:${challenge.slice(-22)}`, until, round, counter: verified.counter };
};

const readCode = (
  code: string,
  { personId, approvalId, now }: Post,
  secret: string,
  factors: readonly OpenedFactor[],
): Shown => {
  const hash = hashCode(secret, { personId, approvalId }, code);
  const app = factors.find(({ kind }) => kind === 'totp');
  const step = app === undefined ? undefined : totpStep(app.secret, code, now);
  return app === undefined || step === undefined
    ? { kind: 'code', hash }
    : { kind: 'code', hash, totp: { round: app.round, step } };
};

/** What a post shows, checked against what the person enrolled. A passkey's answer goes before a code. */
export const readProof = async (post: Post, secret: string, factors: readonly OpenedFactor[]): Promise<Shown> => {
  const assertion = post.form['assertion'] ?? '';
  // People write codes with spaces, and apps show them so.
  const code = (post.form['code'] ?? '').replaceAll(/\s/g, '');
  if (assertion !== '') return readPasskey(assertion, post, secret, factors);
  return code === '' ? { kind: 'nothing' } : readCode(code, post, secret, factors);
};
