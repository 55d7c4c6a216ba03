import * as z from 'zod/mini';

/**
 * What a fact can be. Free text is personal content and lies sealed; its commitment stands in its event, and need not stand in
 * the state too.
 */
export const FactValue = z.union([
  z.boolean(),
  z.number(),
  z.string(),
  z.array(z.string()),
  z.object({ ref: z.string() }),
]);
export type FactValue = z.infer<typeof FactValue>;

export const Basis = z.enum(['estimate', 'actual']);
export type Basis = z.infer<typeof Basis>;

/** A fact as the case's journal keeps it: what, how sure, who said so, when, and in which event. */
export type RecordedFactValue = {
  value: FactValue;
  basis: Basis;
  /** `person:<id>` or `system:<name>`. */
  from: string;
  /** UTC ISO 8601. */
  at: string;
  seq: number;
};

/** A fact as somebody reports it. `corrects`: the value before was wrong, not merely overtaken. */
export const ReportedFact = z.strictObject({
  key: z.string(),
  value: z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]),
  basis: Basis,
  corrects: z.optional(z.boolean()),
});
export type ReportedFact = z.infer<typeof ReportedFact>;
