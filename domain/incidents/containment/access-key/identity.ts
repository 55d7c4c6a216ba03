import * as z from 'zod/mini';

const Moment = z.iso.datetime();
export const KeyStatus = z.enum(['Active', 'Inactive']);
export type KeyStatus = z.infer<typeof KeyStatus>;

/** An access key without its secret; `lastUsed` is absent for a key never used. */
export const AccessKey = z.object({
  id: z.string(),
  status: KeyStatus,
  createdAt: Moment,
  lastUsed: z.optional(z.object({ at: Moment, service: z.string(), region: z.string() })),
});
export type AccessKey = z.infer<typeof AccessKey>;

/** All that IAM says about a user and what it may do. Documents are the policies' JSON as stored. */
export const Identity = z.object({
  name: z.string(),
  id: z.string(),
  arn: z.string(),
  createdAt: Moment,
  keys: z.array(AccessKey),
  groups: z.array(
    z.object({ name: z.string(), attachedPolicies: z.array(z.string()), inlinePolicies: z.array(z.string()) }),
  ),
  attachedPolicies: z.array(z.string()),
  inlinePolicies: z.array(z.object({ name: z.string(), document: z.string() })),
  permissionsBoundary: z.optional(z.string()),
  /** Has a console password. */
  consoleAccess: z.boolean(),
  mfaDevices: z.int(),
});
export type Identity = z.infer<typeof Identity>;

/** Port: reads users. Errors: UnavailableError. */
export interface IdentityReader {
  /** Undefined when there is no such user. */
  read(user: string): Promise<Identity | undefined>;
  /** The user a key belongs to; undefined for a key that is not of this account. */
  ownerOf(accessKey: string): Promise<string | undefined>;
}

/**
 * Port: changes users. Every change may be repeated; deleting what is gone is success.
 * Errors: UnavailableError to try again, RefusedError when IAM denies it, NotFoundError when the user or key is gone.
 */
export interface IdentityStore extends IdentityReader {
  setKeyStatus(user: string, accessKey: string, status: KeyStatus): Promise<void>;
  putPolicy(user: string, name: string, document: string): Promise<void>;
  deletePolicy(user: string, name: string): Promise<void>;
  deleteKey(user: string, accessKey: string): Promise<void>;
  /** Not repeatable: each call makes a key. RefusedError at the limit of two. */
  createKey(user: string): Promise<NewKey>;
}

/** A port for each account (12 digits) that Holdfast acts in. */
export type InAccount<Port> = (account: string) => Port;

/** The one moment a secret is known: it goes into the key safe and nowhere else. */
export type NewKey = { id: string; secret: string };

/** Port: keeps replacement keys for their owner. Names and tags hold no personal data. Errors: UnavailableError. */
export interface KeySafe {
  /** The key id kept under the name, with the address its owner fetches it from. */
  find(name: string): Promise<{ accessKey: string; arn: string } | undefined>;
  /** Keeps the key, replacing what was there. Answers the address. */
  keep(name: string, key: NewKey, owner: string): Promise<string>;
}
