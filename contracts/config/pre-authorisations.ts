import * as z from 'zod/mini';
import { ContainmentActionId } from './playbook.ts';

const LONGEST_MONTHS = 6;
const Percent = z.int().check(z.gte(0), z.lte(100));

/** The same day six months later, or that month's last day (UTC ISO 8601). */
const latestEnd = (signedAt: string): string => {
  const end = new Date(signedAt);
  const day = end.getUTCDate();
  end.setUTCMonth(end.getUTCMonth() + LONGEST_MONTHS);
  if (end.getUTCDate() !== day) end.setUTCDate(0);
  return end.toISOString();
};

const isWithinLimit = ({ signedAt, expiresAt }: { signedAt: string; expiresAt: string }): boolean =>
  Date.parse(signedAt) < Date.parse(expiresAt) && Date.parse(expiresAt) <= Date.parse(latestEnd(signedAt));

/**
 * What the CISO has signed to be contained without asking first. A critical function's asset is none of a class: it has
 * to be named, by its whole ARN.
 */
export const PreAuthorisation = z
  .strictObject({
    id: z.string().check(z.regex(/^[a-z][a-z0-9-]{2,60}$/)),
    playbook: z.string().check(z.minLength(1)),
    action: ContainmentActionId,
    /** Criticality of the function that owns the asset (config/severity.json); an asset without an owner counts as critical. */
    assetClass: z.array(z.enum(['important', 'other'])),
    namedAssets: z.array(z.string().check(z.regex(/^arn:aws[a-z-]*:iam::\d{12}:user\/[\w+=,.@/-]+$/))),
    /** 0 to 100: how sure the source must be. */
    minimumConfidence: Percent,
    /** Actions per clock hour (UTC) over all incidents. */
    capPerHour: z.int().check(z.gte(1), z.lte(100)),
    /** Directory id; must hold the role ciso whenever it is used. */
    signedBy: z.string().check(z.minLength(1)),
    signedAt: z.iso.datetime(),
    /** Exclusive; at most six months after the signature. */
    expiresAt: z.iso.datetime(),
  })
  .check(
    z.refine(isWithinLimit, { error: 'must be after signedAt and at most six months later', path: ['expiresAt'] }),
    z.refine(({ assetClass, namedAssets }) => assetClass.length + namedAssets.length > 0, {
      error: 'must have a class, or namedAssets a name',
      path: ['assetClass'],
    }),
  );
export type PreAuthorisation = z.infer<typeof PreAuthorisation>;

const hasUniqueIds = (all: readonly { id: string }[]): boolean => new Set(all.map(({ id }) => id)).size === all.length;

/** config/pre-authorisations.json, and the governed document that replaces it. */
export const PreAuthorisationsConfig = z.strictObject({
  /** How sure a source counts that says nothing of its confidence itself; one that is not here counts as 0. */
  sourceConfidence: z.record(z.string(), Percent),
  preAuthorisations: z.array(PreAuthorisation).check(z.refine(hasUniqueIds, 'ids must be unique')),
});
export type PreAuthorisationsConfig = z.infer<typeof PreAuthorisationsConfig>;
