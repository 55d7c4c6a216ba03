import type { ReviewRecord } from '../../incidents/index.ts';
import { TICKED } from '../../shared/html/index.ts';
import type { ApprovalPurpose } from './approval-view.ts';
import { awarenessOf, chooseError, reasonErrors } from './check-decision.ts';
import type { DecisionError, Reader, Values } from './check-decision.ts';
import { readReview } from './read-review.ts';
import { reviewValues } from './review-fields.ts';
import type { DecisionWord } from './result-view.ts';

type Decide = Extract<DecisionPost, { kind: 'decide' }>;
type Posted = Readonly<Partial<Record<string, string>>>;

/** What a post of the approval page asks for. */
export type DecisionPost =
  | {
      kind: 'decide';
      nonce: string;
      decision: DecisionWord;
      reason: string;
      /** What the first who signs a review wrote down. */
      review?: ReviewRecord;
      /** Since when the entity is aware, UTC ISO 8601. */
      awareAt?: string;
      isBreakGlass?: boolean;
    }
  | { kind: 'acknowledge'; nonce: string }
  /** `to`: id of the person who should decide. */
  | { kind: 'delegate'; nonce: string; to: string; reason: string }
  | { kind: 'revoke'; nonce: string; reason: string }
  /** What was typed so far comes back with the page. */
  | { kind: 'send-code'; nonce: string; values: Partial<Values> }
  /** It cannot be taken: show the page again with these. */
  | { kind: 'invalid'; intent: Intent; values: Partial<Values>; errors: DecisionError[] };
type Intent = 'decide' | 'delegate' | 'revoke';

const read = (posted: Posted): Values => {
  const text = (name: string): string => (posted[name] ?? '').trim();
  return {
    decision: text('decision'),
    reason: text('reason'),
    ...reviewValues(posted),
    awareAt: text('awareAt'),
    breakGlass: text('breakGlass'),
    // A code is never shown again: it holds once.
    code: '',
    delegate: text('delegate'),
    delegateReason: text('delegateReason'),
    delegateCode: '',
    revokeReason: text('revokeReason'),
  };
};

const isDecision = (text: string): text is DecisionWord => text === 'approve' || text === 'reject' || text === 'change';

const breakGlassOf = ({ breakGlass }: Values): Partial<Decide> => (breakGlass === TICKED ? { isBreakGlass: true } : {});

/** Closing an incident needs the whole review, by whoever signs first; keeping it open needs a reason only. */
const reviewOf = (
  values: Values,
  { review: terms, language }: Reader,
): Partial<Decide> & { errors: DecisionError[] } => {
  if (terms === undefined || terms === 'written' || values.decision !== 'approve') return { errors: [] };
  const { read, errors } = readReview(values.reason, { values, terms, language });
  return errors.length > 0 ? { errors } : { review: read, errors };
};

const delegatePost = (nonce: string, values: Values, { language }: Reader): DecisionPost => {
  const { delegate: to, delegateReason: reason } = values;
  const errors = [
    ...(/^[a-z0-9-]{3,40}$/.test(to) ? [] : [chooseError('delegate', language)]),
    ...reasonErrors(['delegateReason'], values, language),
  ];
  if (errors.length > 0) return { kind: 'invalid', intent: 'delegate', values, errors };
  return { kind: 'delegate', nonce, to, reason };
};

const revokePost = (nonce: string, values: Values, { language }: Reader): DecisionPost => {
  const errors = reasonErrors(['revokeReason'], values, language);
  if (errors.length > 0) return { kind: 'invalid', intent: 'revoke', values, errors };
  return { kind: 'revoke', nonce, reason: values.revokeReason };
};

const decidePost = (nonce: string, values: Values, purpose: ApprovalPurpose, reader: Reader): DecisionPost => {
  const { decision, reason } = values;
  const { errors: wrongReview, ...review } = reviewOf(values, reader);
  const { errors: wrongMoment, ...awareness } = awarenessOf(values, purpose, reader);
  const errors = [...reasonErrors(['reason'], values, reader.language), ...wrongReview, ...wrongMoment];
  if (!isDecision(decision))
    return { kind: 'invalid', intent: 'decide', values, errors: [chooseError('decision', reader.language), ...errors] };
  if (errors.length > 0) return { kind: 'invalid', intent: 'decide', values, errors };
  return { kind: 'decide', nonce, decision, reason, ...breakGlassOf(values), ...review, ...awareness };
};

/** Reads the fields of a post. The nonce is only handed on here; whether it and a factor hold is decided elsewhere. */
export const readDecisionForm = (posted: Posted, purpose: ApprovalPurpose, reader: Reader): DecisionPost => {
  const nonce = posted['nonce'] ?? '';
  const values = read(posted);
  switch (posted['intent']) {
    case 'acknowledge':
      return { kind: 'acknowledge', nonce };
    case 'send-code':
      return { kind: 'send-code', nonce, values };
    // A program that posts one of these alone need not know that the page has several fields for reasons.
    case 'delegate':
      return delegatePost(nonce, { ...values, delegateReason: values.delegateReason || values.reason }, reader);
    case 'revoke':
      return revokePost(nonce, { ...values, revokeReason: values.revokeReason || values.reason }, reader);
    default:
      return decidePost(nonce, values, purpose, reader);
  }
};
