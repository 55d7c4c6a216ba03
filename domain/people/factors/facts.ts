import * as z from 'zod/mini';
import { SealedContent } from '../../../contracts/journal-event.ts';
import { FACTOR_KINDS } from './state.ts';

const Kind = z.enum(FACTOR_KINDS);

/** What each event of a person's factors carries, as it lies in the journal. */
export const Invited = z.object({ version: z.int(), by: z.string(), until: z.string(), reason: SealedContent });
export const Proposed = z.object({ round: z.int(), kind: z.enum(['passkey', 'totp']), secret: SealedContent });
export const Settled = z.object({ round: z.int() });
export const CodeSent = z.object({ approvalId: z.string(), hash: z.string() });
export const Passed = z.object({
  approvalId: z.string(),
  factor: Kind,
  proof: z.string(),
  act: z.string(),
  until: z.string(),
  round: z.optional(z.int()),
  counter: z.optional(z.int()),
});
export const RemovalAsked = z.object({ of: z.int(), by: z.string(), reason: SealedContent });
export const UnlockAsked = z.object({ by: z.string(), reason: SealedContent });
