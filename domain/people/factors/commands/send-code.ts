import type { Decision } from '../../../shared/journal/index.ts';
import { after, MINUTE } from '../../../shared/time.ts';
import type { FactorsState, SentCode } from '../state.ts';

/** For how long a code is good. */
export const CODE_MINUTES = 5;
/** Between two codes to one question. */
const PAUSE_MS = 20_000;
/** How long a code counts against the limits. */
const WINDOW_MINUTES = 10;
/** Codes to one question within the window, and to all of one person's. */
const PER_QUESTION = 3;
const PER_PERSON = 60;

export type CodeRefusal = 'locked' | 'too-soon' | 'too-many';

/** The codes of the last minutes, which limit how many more go out. */
export const countedCodes = ({ codes }: FactorsState, now: string): SentCode[] =>
  codes.filter(({ sentAt }) => after(sentAt, WINDOW_MINUTES * MINUTE) > now);

const refusal = (state: FactorsState, approvalId: string, now: string): CodeRefusal | undefined => {
  if (state.lockedAt !== undefined) return 'locked';
  const counted = countedCodes(state, now);
  const asked = counted.filter((code) => code.approvalId === approvalId);
  if (asked.some(({ sentAt }) => after(sentAt, PAUSE_MS) > now)) return 'too-soon';
  return asked.length >= PER_QUESTION || counted.length >= PER_PERSON ? 'too-many' : undefined;
};

/** A code is about to go out (written before the act). Limited, as each costs money and is a try for who has the link. */
export const sendCode =
  (approvalId: string, hash: string, now: string) =>
  (state: FactorsState | undefined): Decision => {
    const reason = state === undefined ? undefined : refusal(state, approvalId, now);
    if (reason !== undefined) return { kind: 'refused', reason };
    return { kind: 'event', type: 'people.factor-code-sent', data: { approvalId, hash } };
  };

/** When this question's newest code went out, if one is still good at `now`. */
export const codeSentAt = (state: FactorsState | undefined, approvalId: string, now: string): string | undefined =>
  state?.codes.findLast((code) => code.approvalId === approvalId && after(code.sentAt, CODE_MINUTES * MINUTE) > now)
    ?.sentAt;
