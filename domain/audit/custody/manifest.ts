import * as z from 'zod/mini';
import { PIECE_STATES, TOUCHES } from '../../incidents/index.ts';
import { Hash, Signed } from '../statements.ts';

/** A name in the vault: parts by slashes, none of which leads out of its folder. */
const Key = z.string().check(
  z.regex(/^[^/\\\0]+(\/[^/\\\0]+)+$/),
  z.refine((key) => key.split('/').every((part) => part !== '.' && part !== '..'), 'leads out of its folder'),
);
const Place = { seq: z.int().check(z.gte(1)), at: z.iso.datetime(), by: z.string() };

/** One object: what it is, what proves its bytes, when and by whom it was collected, and what this export found. */
const ManifestObject = z.strictObject({
  item: z.string(),
  key: Key,
  versionId: z.string(),
  sha256: Hash,
  bytes: z.int().check(z.gte(0)),
  /** `in`: the incident whose journal took it in, where that is another one. */
  collected: z.strictObject({ ...Place, in: z.optional(z.string()) }),
  state: z.enum(PIECE_STATES),
});
export type ManifestObject = z.infer<typeof ManifestObject>;

/** The chain of custody of an incident's evidence at one moment (UTC ISO 8601), as it is signed. Nothing personal in it. */
export const CustodyManifest = z.strictObject({
  v: z.literal(1),
  kind: z.literal('custody-manifest'),
  incidentId: z.string().check(z.minLength(1)),
  time: z.iso.datetime(),
  /** ARN of the KMS key that signs. */
  keyId: z.string(),
  /** The end of the incident's journal; its last entry of custody is this export itself. */
  head: z.strictObject({ seq: z.int().check(z.gte(1)), hash: Hash }),
  objects: z.array(ManifestObject).check(z.minLength(1)),
  custody: z.array(
    z.strictObject({
      ...Place,
      what: z.enum(['collected', 'inherited', ...TOUCHES]),
      pieces: z.int(),
      notHolding: z.array(z.string()),
    }),
  ),
  /** How many pieces are not in it, by whose decision. */
  withheld: z.array(z.strictObject({ by: z.string(), pieces: z.int().check(z.gte(1)) })),
});
export type CustodyManifest = z.infer<typeof CustodyManifest>;

/** What `manifest.json` of an export holds. The key helps to find the pinned one, and proves nothing by itself. */
export const CustodyFile = z.strictObject({
  format: z.literal('holdfast-custody-manifest'),
  v: z.literal(1),
  key: z.strictObject({ fingerprint: z.string(), publicKey: z.string() }),
  manifest: Signed,
});
export type CustodyFile = z.infer<typeof CustodyFile>;

export const MANIFEST_NAME = 'manifest.json';

/** Where an object lies beside its manifest. */
export const objectPath = ({ key }: Pick<ManifestObject, 'key'>): string =>
  ['objects', ...key.split('/').slice(1).map(encodeURIComponent)].join('/');
