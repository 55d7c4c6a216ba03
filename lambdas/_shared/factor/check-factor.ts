import { readLinkSecret } from '../../../adapters/aws/link-secret.ts';
import { actOf, factorsId, proveFactor, WRONG_ALLOWED } from '../../../domain/people/index.ts';
import type { FactorKind, FactorsState, Shown } from '../../../domain/people/index.ts';
import type { Executed } from '../../../domain/shared/journal/index.ts';
import { factorsJournal, openFactors } from './factors-journal.ts';
import { readProof } from './read-proof.ts';

/** Whether a post proves that it is the person. */
export type FactorCheck =
  { kind: 'passed'; factor: FactorKind } | { kind: 'missing' } | { kind: 'wrong'; left: number } | { kind: 'locked' };

/** A post that needs a factor: whose, for what, and what its form says (`nonce`, `code`, `assertion`). */
export type FactorPost = {
  personId: string;
  approvalId: string;
  form: Readonly<Record<string, string>>;
  now: string;
  /** Id of the request. */
  request: string;
};

/** One refusal per question and lock is on record; a wrong proof always is, as each counts. */
const keyOf = (shown: Shown, state: FactorsState | undefined, { approvalId, request }: FactorPost): string => {
  if (state?.lockedAt !== undefined) return `locked:${approvalId}:${state.lockedAt}`;
  return shown.kind === 'nothing' ? `missing:${approvalId}:${String(state?.locks ?? 0)}` : `prove:${request}`;
};

/** The factor that this very post passed with, now or when it came first. */
const passedWith = (executed: Executed<FactorsState>, act: string): FactorKind | undefined => {
  const hasFailed = 'type' in executed && executed.type !== 'people.factor-passed';
  return hasFailed ? undefined : executed.state?.spent.findLast((one) => one.act === act)?.factor;
};

const checkOf = (executed: Executed<FactorsState>, shown: Shown, act: string): FactorCheck => {
  if (executed.state?.lockedAt !== undefined) return { kind: 'locked' };
  if (shown.kind === 'nothing') return { kind: 'missing' };
  const factor = passedWith(executed, act);
  if (factor !== undefined) return { kind: 'passed', factor };
  return { kind: 'wrong', left: WRONG_ALLOWED - (executed.state?.wrong ?? 0) };
};

/**
 * Checks the factor of a post and journals what came of it. It spends the proof, so it comes last before the decision; the
 * same page's form posted twice passes again, as the decision itself is taken once.
 */
export const checkFactor = async (post: FactorPost): Promise<FactorCheck> => {
  const { personId, approvalId, form, now, request } = post;
  const [journal, secret] = [factorsJournal(), await readLinkSecret()];
  const state = (await journal.load(factorsId(personId)))?.state;
  const shown = await readProof(post, secret, await openFactors(journal, state));
  const act = actOf(form['nonce'] ?? request);
  const executed = await journal.execute(
    factorsId(personId),
    { key: keyOf(shown, state, post), actor: `person:${personId}`, now, cause: { request } },
    proveFactor({ personId, approvalId, act, now }, shown),
  );
  return checkOf(executed, shown, act);
};
