import * as z from 'zod/mini';
import type { SettingsRule, SettingsStore } from '../settings-action.ts';

/**
 * The versions of a secret that carry a label: AWSCURRENT, AWSPREVIOUS, and ours, which keeps the version that was the
 * previous one from being thrown away; null where nothing carries it.
 */
export const SecretSettings = z.object({
  current: z.string(),
  previous: z.nullable(z.string()),
  kept: z.nullable(z.string()),
});
export type SecretSettings = z.infer<typeof SecretSettings>;

/** Who renews the secret; `rotation`: the function that also changes it where it opens something, null where nobody does. */
export const SecretContext = z.object({
  rotation: z.nullable(z.string()),
  lastUsed: z.nullable(z.string()),
  lastChanged: z.nullable(z.string()),
});
export type SecretContext = z.infer<typeof SecretContext>;

/** Writing makes a version that `isNewVersion` and is not there yet: by the rotation function, or of random characters. */
export type SecretStore = SettingsStore<SecretSettings, SecretContext>;

/** A version without a label may be deleted at any time. */
export const KEPT_LABEL = 'HOLDFASTKEPT';

const MADE_BY_US = 'holdfast-';
/** Secrets Manager takes 32 to 64 characters as a version's id (PutSecretValue, ClientRequestToken). */
const ID_LENGTH = { least: 32, most: 64 };

/** The id of the version that an act makes of this one: the same however often it is asked. */
const newVersion = (leaked: string, occurredAt: string): string =>
  `${MADE_BY_US}${occurredAt.replaceAll(/\D/g, '')}-${leaked}`.slice(0, ID_LENGTH.most).padEnd(ID_LENGTH.least, '0');

/** Whether an act makes this version; what others made is only ever put back. */
export const isNewVersion = (id: string): boolean => id.startsWith(MADE_BY_US);

const whatRotates = (rotation: string | null): string[] =>
  rotation === null
    ? [
        'the leaked value itself, wherever it opens something: the new one is random, and a person sets it there.',
        'nothing that reads the secret, until the new value is set where it is checked.',
      ]
    : ['what reads the secret anew: its rotation function changes the value where it is checked as well.'];

/**
 * Gives readers a new version. A false positive makes the former version current again, unless a rotation function has
 * changed the value where it is checked: then the former one opens nothing. Remediated, the leaked version loses its
 * last label, and nobody reads it any more.
 */
export const rotateSecret: SettingsRule<SecretSettings, SecretContext> = {
  settings: SecretSettings,
  context: SecretContext,
  contained: ({ current, previous }, occurredAt) => ({
    current: newVersion(current, occurredAt),
    previous: current,
    kept: previous,
  }),
  released: (before, reason, { occurredAt, captured }) => {
    const made = { current: newVersion(before.current, occurredAt), kept: null };
    if (reason === 'remediated') return { ...made, previous: null };
    return captured.context.rotation === null ? before : { ...made, previous: before.current };
  },
  effects: ({ target, settings, context: { rotation, lastUsed, lastChanged } }) => ({
    stops: [`reading the value that secret ${target['secret'] ?? ''} holds now (version ${settings.current}).`],
    goesOn: [...whatRotates(rotation), 'what read the value before and keeps it.'],
    notes: [
      rotation === null ? 'No function rotates it.' : `Rotated by ${rotation}.`,
      `Last read ${lastUsed ?? 'never, as far as the service knows'}; last changed ${lastChanged ?? 'never'}.`,
    ],
  }),
  proof: ({ current, previous }) => ({ current, previous: previous ?? 'none' }),
};
