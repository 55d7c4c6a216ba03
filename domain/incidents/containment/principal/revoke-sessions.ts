import * as z from 'zod/mini';
import { denialIn, deniedUntil, denyOlderSessions } from '../access-key/deny-older-sessions.ts';
import type { SettingsRule, SettingsStore } from '../settings-action.ts';
import { PrincipalContext, principalName, principalNotes } from './principal.ts';

/** The inline policy that revokes; its own name, so that a contained key of the same user is released on its own. */
export const REVOKE_POLICY = 'HoldfastRevokeSessions';

/** That inline policy's document as stored; null where there is none. */
export const SessionSettings = z.object({ revocation: z.nullable(z.string()) });
export type SessionSettings = z.infer<typeof SessionSettings>;

export type SessionStore = SettingsStore<SessionSettings, PrincipalContext>;

/** What holds temporary credentials of its own and does not ask for new ones at once. */
const KEEPS_CREDENTIALS = /ec2|lambda|ecs-tasks/;

/**
 * Denies everything to sessions issued before the act (aws:TokenIssueTime). After remediation the denial falls only when
 * the last session it stops has expired by itself; a user's live longest, 36 hours, a role's 12.
 */
export const revokeSessions: SettingsRule<SessionSettings, PrincipalContext> = {
  settings: SessionSettings,
  context: PrincipalContext,
  contained: (_, occurredAt) => ({ revocation: denyOlderSessions(occurredAt) }),
  released: (before, reason, { occurredAt, now }) =>
    reason === 'remediated' && now < deniedUntil(occurredAt) ? { revocation: denyOlderSessions(occurredAt) } : before,
  effects: ({ target, context }) => ({
    stops: [
      `every session of ${principalName(target)} that was taken before the act.`,
      ...context.takenBy
        .filter((taker) => KEEPS_CREDENTIALS.test(taker))
        .map((taker) => `what runs for ${taker} with this role, until it fetches new credentials (restart it).`),
    ],
    goesOn: [
      'sessions taken after the act: whoever may take them, may again.',
      ...context.takenBy.map((taker) => `taking the role as ${taker}.`),
      ...(target['kind'] === 'user' ? ['the user’s long-term access keys and password.'] : []),
    ],
    notes: principalNotes(context),
  }),
  proof: ({ revocation }) => ({ sessionsDeniedBefore: denialIn(revocation) }),
};
