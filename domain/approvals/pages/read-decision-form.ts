import { fromLocalTime, TICKED } from '../../shared/html/index.ts';
import type { ApprovalPurpose, DecisionField } from './approval-view.ts';

/** Who fills the form in, and when (UTC ISO 8601): moments are in their zone. */
export type Reader = { now: string; timeZone: string };
type DecisionError = { field: DecisionField; message: string };
type Decide = Extract<DecisionPost, { kind: 'decide' }>;
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
      /** Since when the entity is aware, UTC ISO 8601. */
      awareAt?: string;
      isBreakGlass?: boolean;
    }
  | { kind: 'acknowledge'; nonce: string }
  /** It cannot be taken: show the page again with these. */
  | {
      kind: 'invalid';
      values: Partial<Record<DecisionField, string>>;
      errors: DecisionError[];
    };

/** Fewer characters are no reason an auditor could use. */
const REASON_MIN = 10;
const REASON_MAX = 4000;

const TEXTS = {
  choose: 'Choose one of the two decisions',
  short: `Write at least ${REASON_MIN} characters`,
  moment: 'give date and time',
  future: 'cannot be in the future',
  long: `Write at most ${REASON_MAX} characters`,
};

const lengthError = (field: DecisionField, text: string): DecisionError | undefined => {
  if (text.length < REASON_MIN) return { field, message: `${LABELS[field]}: ${TEXTS.short}` };
  return text.length > REASON_MAX ? { field, message: `${LABELS[field]}: ${TEXTS.long}` } : undefined;
};

const LABELS: Record<DecisionField, string> = {
  decision: 'Your decision',
  reason: 'Reason',
  wentWell: 'What went well',
  toChange: 'What to change',
  awareAt: 'Aware since',
  breakGlass: 'Break glass',
};

const read = (posted: Posted): Record<DecisionField, string> => ({
  decision: posted['decision'] ?? '',
  reason: (posted['reason'] ?? '').trim(),
  wentWell: (posted['wentWell'] ?? '').trim(),
  toChange: (posted['toChange'] ?? '').trim(),
  awareAt: (posted['awareAt'] ?? '').trim(),
  breakGlass: posted['breakGlass'] ?? '',
});

const isDecision = (text: string): text is 'approve' | 'reject' => text === 'approve' || text === 'reject';

type Values = Record<DecisionField, string>;

/** Closing an incident needs the whole review; keeping it open needs a reason only. */
const textErrors = (values: Values, purpose: ApprovalPurpose): DecisionError[] => {
  const needed: DecisionField[] =
    purpose === 'review' && values.decision === 'approve' ? ['reason', 'wentWell', 'toChange'] : ['reason'];
  return needed.flatMap((field) => lengthError(field, values[field]) ?? []);
};

/** Who classifies as major says since when the entity is aware; it cannot be later than now. */
const awarenessOf = (
  { awareAt, decision }: Values,
  purpose: ApprovalPurpose,
  { now, timeZone }: Reader,
): { awareAt?: string; errors: DecisionError[] } => {
  if (purpose !== 'dora-classification' || decision !== 'approve') return { errors: [] };
  const moment = fromLocalTime(awareAt, timeZone);
  if (moment === undefined) return { errors: [{ field: 'awareAt', message: `${LABELS.awareAt}: ${TEXTS.moment}` }] };
  return moment > now
    ? { errors: [{ field: 'awareAt', message: `${LABELS.awareAt}: ${TEXTS.future}` }] }
    : { awareAt: moment, errors: [] };
};

const extrasOf = ({ wentWell, toChange, breakGlass }: Values, purpose: ApprovalPurpose): Partial<Decide> => {
  if (purpose === 'review') return { wentWell, toChange };
  return breakGlass === TICKED ? { isBreakGlass: true } : {};
};

/** Reads the fields of a post. The nonce is only handed on here; whether it holds is decided elsewhere. */
export const readDecisionForm = (posted: Posted, purpose: ApprovalPurpose, reader: Reader): DecisionPost => {
  const nonce = posted['nonce'] ?? '';
  if (posted['intent'] === 'acknowledge') return { kind: 'acknowledge', nonce };
  const values = read(posted);
  const { decision, reason } = values;
  const awareness = awarenessOf(values, purpose, reader);
  const errors = [...textErrors(values, purpose), ...awareness.errors];
  if (!isDecision(decision))
    return { kind: 'invalid', values, errors: [{ field: 'decision', message: TEXTS.choose }, ...errors] };
  if (errors.length > 0) return { kind: 'invalid', values, errors };
  const { awareAt } = awareness;
  return {
    kind: 'decide',
    nonce,
    decision,
    reason,
    ...extrasOf(values, purpose),
    ...(awareAt === undefined ? {} : { awareAt }),
  };
};

/** The reason as it is journaled: a review's with what went well and what to change. */
export const reasonOf = ({ reason, wentWell, toChange }: Decide): string =>
  [reason, wentWell && `Went well: ${wentWell}`, toChange && `To change: ${toChange}`].filter(Boolean).join('\n');
