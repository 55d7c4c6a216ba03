import type { FieldError } from '../../shared/html/index.ts';
import type { ApprovalPurpose, DecisionField } from './approval-view.ts';

type Posted = Readonly<Partial<Record<string, string>>>;

/** What a post of the approval page asks for. */
export type DecisionPost =
  | {
      kind: 'decide';
      nonce: string;
      decision: 'approve' | 'reject';
      reason: string;
      wentWell?: string;
      toChange?: string;
    }
  | { kind: 'acknowledge'; nonce: string }
  /** It cannot be taken: show the page again with these. */
  | {
      kind: 'invalid';
      values: Partial<Record<DecisionField, string>>;
      errors: { field: DecisionField; message: string }[];
    };

/** Fewer characters are no reason an auditor could use. */
const REASON_MIN = 10;
const REASON_MAX = 4000;

const TEXTS = {
  choose: 'Choose one of the two decisions',
  short: `Write at least ${REASON_MIN} characters`,
  long: `Write at most ${REASON_MAX} characters`,
};

const lengthError = (field: DecisionField, text: string): (FieldError & { field: DecisionField }) | undefined => {
  if (text.length < REASON_MIN) return { field, message: `${LABELS[field]}: ${TEXTS.short}` };
  return text.length > REASON_MAX ? { field, message: `${LABELS[field]}: ${TEXTS.long}` } : undefined;
};

const LABELS: Record<DecisionField, string> = {
  decision: 'Your decision',
  reason: 'Reason',
  wentWell: 'What went well',
  toChange: 'What to change',
};

const read = (posted: Posted): Record<DecisionField, string> => ({
  decision: posted['decision'] ?? '',
  reason: (posted['reason'] ?? '').trim(),
  wentWell: (posted['wentWell'] ?? '').trim(),
  toChange: (posted['toChange'] ?? '').trim(),
});

const isDecision = (text: string): text is 'approve' | 'reject' => text === 'approve' || text === 'reject';

/** Reads the fields of a post. The nonce is only handed on here; whether it holds is decided elsewhere. */
export const readDecisionForm = (posted: Posted, purpose: ApprovalPurpose): DecisionPost => {
  const nonce = posted['nonce'] ?? '';
  if (posted['intent'] === 'acknowledge') return { kind: 'acknowledge', nonce };
  const values = read(posted);
  const { decision, ...texts } = values;
  // Closing an incident needs the whole review; keeping it open needs a reason only.
  const needed: DecisionField[] =
    purpose === 'review' && decision === 'approve' ? ['reason', 'wentWell', 'toChange'] : ['reason'];
  const errors = needed.flatMap((field) => lengthError(field, values[field]) ?? []);
  if (!isDecision(decision))
    return { kind: 'invalid', values, errors: [{ field: 'decision', message: TEXTS.choose }, ...errors] };
  if (errors.length > 0) return { kind: 'invalid', values, errors };
  return purpose === 'review'
    ? { kind: 'decide', nonce, decision, ...texts }
    : { kind: 'decide', nonce, decision, reason: texts.reason };
};

/** The reason as it is journaled: a review's with what went well and what to change. */
export const reasonOf = ({ reason, wentWell, toChange }: Extract<DecisionPost, { kind: 'decide' }>): string =>
  [reason, wentWell && `Went well: ${wentWell}`, toChange && `To change: ${toChange}`].filter(Boolean).join('\n');
