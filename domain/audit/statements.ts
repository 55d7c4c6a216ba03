import { createHash, createPublicKey, verify } from 'node:crypto';
import * as z from 'zod/mini';
import { AREAS } from '../../contracts/areas.ts';
import { canonicalJson } from '../shared/journal/index.ts';

/** SHA-256 in lower-case hex: its one spelling, so that no two files say the same. */
export const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const Day = z.iso.date();

/** The end of one journal. */
export const Head = z.strictObject({
  area: z.enum(AREAS),
  aggregateId: z.string().check(z.minLength(1)),
  seq: z.int().check(z.gte(1)),
  hash: Hash,
});
export type Head = z.infer<typeof Head>;

/** The ends of journals that belong together, at one moment (UTC ISO 8601): what was cut off or left out shows. */
export const HeadsStatement = z.strictObject({
  v: z.literal(1),
  kind: z.literal('heads'),
  time: z.iso.datetime(),
  /** ARN of the KMS key that signs. */
  keyId: z.string(),
  heads: z.array(Head).check(z.minLength(1)),
  /** How many items counsel keeps out of the export, by whom; nothing more is said of them. */
  withheld: z.optional(z.array(z.strictObject({ by: z.string(), pieces: z.int().check(z.gte(1)) }))),
});
export type HeadsStatement = z.infer<typeof HeadsStatement>;

/** One day's Merkle root over all journals. Its first leaf is the root before it, so each root covers all earlier ones. */
export const RootStatement = z.strictObject({
  v: z.literal(1),
  kind: z.literal('daily-root'),
  day: Day,
  time: z.iso.datetime(),
  keyId: z.string(),
  /** Leaves of the tree: events, and the previous root where there is one. */
  size: z.int().check(z.gte(0)),
  root: Hash,
  previous: z.nullable(z.strictObject({ day: Day, root: Hash })),
});
export type RootStatement = z.infer<typeof RootStatement>;

/** A statement as it was signed: its RFC 8785 canonical JSON, and the ECDSA P-256 signature (DER, base64) over its SHA-256. */
export const Signed = z.strictObject({ statement: z.string(), signature: z.base64().check(z.minLength(1)) });
export type Signed = z.infer<typeof Signed>;

/** Whether the text is the one canonical form of what it says. */
export const isCanonical = (text: string): boolean => {
  try {
    return canonicalJson(JSON.parse(text)) === text;
  } catch {
    return false;
  }
};

/** The statement, when its text is canonical and says what the schema says; undefined otherwise. */
export const readStatement = <T extends z.ZodMiniType>(schema: T, text: string): z.output<T> | undefined => {
  if (!isCanonical(text)) return undefined;
  const parsed = z.safeParse(schema, JSON.parse(text));
  return parsed.success ? parsed.data : undefined;
};

/** Whether the private half of this key (PEM) signed the statement. False also for a key that cannot be read. */
export const isSignedBy = ({ statement, signature }: Signed, publicKey: string): boolean => {
  try {
    return verify('sha256', Buffer.from(statement, 'utf8'), publicKey, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
};

/** Whether the text is the one PEM form of its key: OpenSSL reads over bytes behind the key, which nobody signed. */
export const isPlainPem = (publicKey: string): boolean => {
  try {
    return createPublicKey(publicKey).export({ type: 'spki', format: 'pem' }) === publicKey;
  } catch {
    return false;
  }
};

/** SHA-256 (hex) over the key's DER form: its name for people. Throws a TypeError for what is no public key. */
export const fingerprintOf = (publicKey: string): string => {
  const der = createPublicKey(publicKey).export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(der).digest('hex');
};
