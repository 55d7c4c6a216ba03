import type { Language } from '../../contracts/language.ts';
import type { Factor } from '../../domain/approvals/index.ts';
import { factorError, sendError } from '../../domain/approvals/pages/index.ts';
import type { DecisionPost } from '../../domain/approvals/pages/index.ts';
import { checkFactor } from './factor/check-factor.ts';
import { sendCode } from './factor/send-code.ts';
import type { OpenLink } from './open-link.ts';
import type { PageRequest } from './page.ts';

type Problem = ReturnType<typeof factorError>;

/** The factor by which it is shown who posts (none where the question needs none), or what the page says instead. */
export type Proven = { kind: 'proven'; factor?: Factor } | { kind: 'refused'; error: Problem };

const PROVED_BY: readonly DecisionPost['kind'][] = ['decide', 'delegate', 'revoke'];

/** Checks who posts, where the question asks for it. It spends the proof: nothing else may be wrong with the post. */
export const proveFactor = async (
  { approval, personId }: OpenLink,
  { form, now, request }: PageRequest,
  { kind }: DecisionPost,
  language: Language,
): Promise<Proven> => {
  if (approval.factor !== 'required' || !PROVED_BY.includes(kind)) return { kind: 'proven' };
  const check = await checkFactor({ personId, approvalId: approval.id, form, now, request });
  return check.kind === 'passed'
    ? { kind: 'proven', factor: check.factor }
    : { kind: 'refused', error: factorError(check, language) };
};

/** Sends the person a code for this question; answers what the page says when none went out. */
export const sendFactorCode = async (
  { approval, personId }: OpenLink,
  { now, request }: PageRequest,
  language: Language,
): Promise<Problem | undefined> => {
  const sent = await sendCode({ personId, approvalId: approval.id, now, request });
  return sent.kind === 'sent' ? undefined : sendError(sent.kind, language);
};
