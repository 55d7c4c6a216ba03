import type { ReviewField } from './review-fields.ts';

/** How this person may prove who they are. */
export type FactorPart = {
  /** Best first; empty when they have none. */
  kinds: readonly ('passkey' | 'totp' | 'sms')[];
  /** After too many wrong codes. */
  isLocked?: boolean;
  /** When a code that is still good went out by SMS, UTC ISO 8601. */
  codeSentAt?: string;
  /** Stands on the page and in the SMS, so that one is not taken for another. */
  reference?: string;
  /** WebAuthn's request options, as JSON. */
  passkey?: object;
  /** Address of the script that asks for the passkey, relative to the page. */
  script?: string;
};

/** What the form sends and what it was sent last time, when that could not be taken. */
export type DecisionForm = {
  /** The path it posts to (the page's own path). */
  action: string;
  /** Stateless nonce of decideApproval; goes into the hidden field `nonce`. */
  nonce: string;
  /** Minutes an acknowledgement holds; undefined when this person already acknowledged. */
  acknowledgeMinutes?: number;
  /** Whether it may be sent back to be changed. */
  canAskForChange?: boolean;
  /** Who may decide in this person's place; without them nothing is handed over. */
  delegates?: readonly { id: string; label: string }[];
  /** Present when the decision needs a factor. */
  factor?: FactorPart;
  values?: Readonly<Partial<Record<DecisionField, string>>>;
  errors?: readonly { field: DecisionField; message: string }[];
};

/** Names of the fields of the decision form, as posted. */
export type DecisionField = OwnField | ReviewField;
/** Those that every question has. */
export type OwnField =
  | 'decision'
  | 'reason'
  | 'awareAt'
  | 'breakGlass'
  | 'code'
  | 'delegate'
  | 'delegateReason'
  | 'delegateCode'
  | 'revokeReason';
