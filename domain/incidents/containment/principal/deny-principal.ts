import * as z from 'zod/mini';
import { denialIn, denyOlderSessions } from '../access-key/deny-older-sessions.ts';
import type { SettingsRule, SettingsStore } from '../settings-action.ts';
import { PrincipalContext, principalName, principalNotes } from './principal.ts';

/** AWS's own policy that denies everything. As a boundary it outweighs every right, of resource policies too. */
export const DENY_ALL = 'arn:aws:iam::aws:policy/AWSDenyAll';

/** The inline policy a release after remediation leaves behind. */
export const AFTERMATH_POLICY = 'HoldfastDenySessionsBeforeRelease';

/** Permissions boundary (its policy's ARN), and the document of that inline policy; null where there is none. */
export const PrincipalSettings = z.object({
  boundary: z.nullable(z.string()),
  aftermath: z.nullable(z.string()),
});
export type PrincipalSettings = z.infer<typeof PrincipalSettings>;

export type PrincipalStore = SettingsStore<PrincipalSettings, PrincipalContext>;

/**
 * Denies a principal everything by a permissions boundary. Sessions go on being issued behind it: once remediated, the
 * former boundary comes back, and whatever was taken until then stays denied.
 */
export const denyPrincipal: SettingsRule<PrincipalSettings, PrincipalContext> = {
  settings: PrincipalSettings,
  context: PrincipalContext,
  contained: (before) => ({ ...before, boundary: DENY_ALL }),
  released: (before, reason, { now }) =>
    reason === 'remediated' ? { ...before, aftermath: denyOlderSessions(now) } : before,
  effects: ({ target, settings, context }) => ({
    stops: [
      `everything that ${principalName(target)} does: access keys, console, and sessions old and new.`,
      ...context.takenBy.map((taker) => `what works with this role as ${taker}.`),
    ],
    goesOn: ['roles this principal took before: their sessions are denied by an action of their own.'],
    notes: [`Permissions boundary now: ${settings.boundary ?? 'none'}.`, ...principalNotes(context)],
  }),
  proof: ({ boundary, aftermath }) => ({ boundary: boundary ?? 'none', sessionsDeniedBefore: denialIn(aftermath) }),
};
