import * as z from 'zod/mini';

/** A backup of a table, as the service lists it. `createdAt` UTC ISO 8601. */
export const Backup = z.object({ arn: z.string(), name: z.string(), createdAt: z.string() });
export type Backup = z.infer<typeof Backup>;

/** Whose backup is verified, and what a good one is. */
export const BackupRule = z.object({
  table: z.string().check(z.regex(/^[\w.-]{3,255}$/)),
  /** Make one when there is none young enough. */
  make: z.boolean(),
  /** Days; null: any age will do. */
  maxAgeDays: z.nullable(z.number()),
});
export type BackupRule = z.infer<typeof BackupRule>;

/** The number of items and what their contents come to, whatever order they are read in. */
export const Tally = z.object({ count: z.int(), checksum: z.string() });
export type Tally = z.infer<typeof Tally>;

/** What a table held when its backup was made. `changing`: keys (hashed) written meanwhile, which are not compared. */
export const Manifest = z.object({ ...Tally.shape, changing: z.array(z.string()) });
export type Manifest = z.infer<typeof Manifest>;

/**
 * One item as it is compared: SHA-256 of its primary key and of the whole item, both of RFC 8785 canonical JSON.
 * `writtenAt` (UTC ISO 8601) only for journal events, which are never changed after they were written.
 */
export type TableItem = { key: string; digest: string; writtenAt?: string };
