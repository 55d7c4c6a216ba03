import * as z from 'zod/mini';

export const VendorTier = z.enum(['critical', 'important', 'standard']);
export type VendorTier = z.infer<typeof VendorTier>;

/** Most months between two assessments: yearly, half-yearly where a critical function depends on the vendor. */
export const MOST_MONTHS: Record<VendorTier, number> = { critical: 6, important: 12, standard: 12 };

/** A third party we depend on. An organisation: nothing here names a person but the owner's opaque id. */
export const Vendor = z
  .strictObject({
    id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{1,62}$/)),
    name: z.string().check(z.minLength(1), z.maxLength(120)),
    /** Id of the person in config/people.json who answers for this vendor. */
    owner: z.string().check(z.minLength(1)),
    tier: VendorTier,
    services: z.array(z.string()),
    /** The day the contract began: a vendor never assessed is due from then on. */
    contractedOn: z.iso.date(),
    lastAssessedOn: z.nullable(z.iso.date()),
    intervalMonths: z.int().check(z.gte(1)),
  })
  .check(
    z.refine(({ tier, intervalMonths }) => intervalMonths <= MOST_MONTHS[tier], {
      path: ['intervalMonths'],
      error: 'is longer than its tier allows',
    }),
  );
export type Vendor = z.infer<typeof Vendor>;

/** config/vendors.json; others are added at run time as VENDOR# items. */
export const VendorsConfig = z.strictObject({ vendors: z.array(Vendor) });
export type VendorsConfig = z.infer<typeof VendorsConfig>;
