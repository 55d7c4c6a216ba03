import type { Decision } from '../../../shared/journal/index.ts';
import { after, MINUTE } from '../../../shared/time.ts';
import { totpStepEnd } from '../totp-steps.ts';
import { factorsId, noFactors } from '../state.ts';
import type { FactorKind, FactorsState, SpentProof } from '../state.ts';
import { CODE_MINUTES } from './send-code.ts';

/** Wrong proofs in a row, of whatever question, after which nothing is taken any more. */
export const WRONG_ALLOWED = 5;

/** A post that needs a factor. `act`: the page it comes from, so that the same form sent twice is one. */
export type Attempt = { personId: string; approvalId: string; act: string; now: string };

/** What the post showed. A passkey's signature and an app's code were compared with the sealed secret already. */
export type Shown =
  | { kind: 'nothing' }
  | { kind: 'code'; hash: string; totp?: { round: number; step: number } }
  | { kind: 'passkey'; proof: string; until: string; round: number; counter: number }
  | { kind: 'wrong-passkey' };

type Right = { factor: FactorKind; proof: string; until: string; round?: number; counter?: number };

const sentCode = (state: FactorsState, { approvalId, now }: Attempt, hash: string): Right | undefined => {
  const sent = state.codes.find((code) => code.approvalId === approvalId && code.hash === hash);
  const until = after(sent?.sentAt ?? now, CODE_MINUTES * MINUTE);
  return sent !== undefined && now < until ? { factor: 'sms', proof: hash, until } : undefined;
};

/** Each proof a right post may consist of; whether one was used before is judged after. */
const rightOnes = (state: FactorsState, attempt: Attempt, shown: Shown): Right[] => {
  if (shown.kind === 'passkey') {
    const { proof, until, round, counter } = shown;
    return [{ factor: 'passkey', proof, until, round, counter }];
  }
  if (shown.kind !== 'code') return [];
  const { hash, totp } = shown;
  const sms = sentCode(state, attempt, hash);
  const proof = totp === undefined ? '' : `totp:${String(totp.round)}:${String(totp.step)}`;
  const app: Right[] = totp === undefined ? [] : [{ factor: 'totp', proof, until: totpStepEnd(totp.step) }];
  return sms === undefined ? app : [sms, ...app];
};

const spentBy = ({ spent }: FactorsState, proofs: readonly string[], act: string): SpentProof | undefined =>
  spent.find((one) => one.act === act && proofs.includes(one.proof));

const refused = (approvalId: string, why: 'missing' | 'locked'): Decision => ({
  kind: 'event',
  type: 'people.factor-refused',
  data: { approvalId, why },
});

const wrong = ({ wrong: before }: FactorsState, approvalId: string): Decision => {
  const left = WRONG_ALLOWED - before - 1;
  return left > 0
    ? { kind: 'event', type: 'people.factor-failed', data: { approvalId, left } }
    : { kind: 'event', type: 'people.factors-locked', data: { approvalId } };
};

const judge = (state: FactorsState, attempt: Attempt, shown: Shown): Decision => {
  const right = rightOnes(state, attempt, shown);
  // A used SMS code is no longer among the sent ones: it is known by its hash.
  const proofs = [...right.map(({ proof }) => proof), ...(shown.kind === 'code' ? [shown.hash] : [])];
  if (spentBy(state, proofs, attempt.act) !== undefined) return { kind: 'nothing' };
  const fresh = right.find(({ proof }) => state.spent.every((one) => one.proof !== proof));
  if (fresh === undefined) return wrong(state, attempt.approvalId);
  const { approvalId, act } = attempt;
  return { kind: 'event', type: 'people.factor-passed', data: { approvalId, act, ...fresh } };
};

/**
 * Whether the post proves that it is the person. Every answer but a repeated pass is an event: refused tries too. A proof
 * serves one post once; the same post again finds it passed and changes nothing.
 */
export const proveFactor =
  (attempt: Attempt, shown: Shown) =>
  (state: FactorsState | undefined): Decision => {
    const known = state ?? noFactors(factorsId(attempt.personId));
    if (known.lockedAt !== undefined) return refused(attempt.approvalId, 'locked');
    return shown.kind === 'nothing' ? refused(attempt.approvalId, 'missing') : judge(known, attempt, shown);
  };
