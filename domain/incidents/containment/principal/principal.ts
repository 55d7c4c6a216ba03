import * as z from 'zod/mini';
import type { Target } from '../target.ts';

/** IAM knows two kinds of principals that can be held: a user, and a role with the sessions taken from it. */
export type PrincipalKind = 'user' | 'role';

/** What uses a principal, for the person who decides. */
export const PrincipalContext = z.object({
  /** Last use that IAM knows of, `2026-03-01T10:00:00.000Z in eu-central-1`; null for one never used. */
  lastUsed: z.nullable(z.string()),
  /** Managed policies attached to it. */
  policies: z.array(z.string()),
  /** Who may take the role (services, accounts, principals); nobody for a user. */
  takenBy: z.array(z.string()),
});
export type PrincipalContext = z.infer<typeof PrincipalContext>;

/** `role payments-worker`. */
export const principalName = ({ kind = 'principal', name = '(unknown)' }: Target): string => `${kind} ${name}`;

/** What is worth knowing of a principal beside what stops. */
export const principalNotes = ({ lastUsed, policies }: PrincipalContext): string[] => [
  lastUsed === null ? 'IAM knows of no use.' : `Last used ${lastUsed}.`,
  ...(policies.length === 0 ? [] : [`Attached policies: ${policies.join(', ')}.`]),
];
