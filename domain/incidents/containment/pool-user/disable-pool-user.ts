import * as z from 'zod/mini';
import type { SettingsRule, SettingsStore } from '../settings-action.ts';

/** Whether a user of a Cognito pool may sign in. */
export const PoolUserSettings = z.object({ enabled: z.boolean() });
export type PoolUserSettings = z.infer<typeof PoolUserSettings>;

/** How the user signs in, for the person who decides. */
export const PoolUserContext = z.object({
  /** Cognito's UserStatus: CONFIRMED, EXTERNAL_PROVIDER ... */
  status: z.string(),
  groups: z.array(z.string()),
  factors: z.array(z.string()),
});
export type PoolUserContext = z.infer<typeof PoolUserContext>;

/** Writing `enabled: false` also signs the user out everywhere: every refresh token is revoked. */
export type PoolUserStore = SettingsStore<PoolUserSettings, PoolUserContext>;

/** Disables a user and revokes its tokens. A release lets it sign in again; the tokens never come back. */
export const disablePoolUser: SettingsRule<PoolUserSettings, PoolUserContext> = {
  settings: PoolUserSettings,
  context: PoolUserContext,
  contained: () => ({ enabled: false }),
  effects: ({ target, settings, context: { status, groups, factors } }) => ({
    stops: [`user ${target['user'] ?? ''} of pool ${target['pool'] ?? ''}: signing in, and renewing any session.`],
    goesOn: [
      'access and identity tokens already handed out, where a service checks them without asking Cognito, until they expire.',
      ...(status === 'EXTERNAL_PROVIDER' ? ['the person’s sign-in at the identity provider itself.'] : []),
    ],
    notes: [
      `Now ${settings.enabled ? 'enabled' : 'disabled'} (${status}).`,
      ...(groups.length === 0 ? [] : [`Groups: ${groups.join(', ')}.`]),
      factors.length === 0 ? 'Signs in without a second factor.' : `Second factors: ${factors.join(', ')}.`,
    ],
  }),
  proof: ({ enabled }) => ({ enabled: String(enabled) }),
};
