import * as z from 'zod/mini';
import { isFieldId } from '../reports/index.ts';
import type { ReportValues } from '../reports/index.ts';

const Values = z.record(
  z.string(),
  z.object({
    value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
    basis: z.optional(z.enum(['estimate', 'actual'])),
    source: z.object({ journal: z.string(), seq: z.int(), type: z.string() }),
  }),
);

/** The fields of a report as it was drafted, from the vault. Throws when they are no such fields. */
export const readReportValues = (json: string): ReportValues =>
  Object.fromEntries(Object.entries(Values.parse(JSON.parse(json))).filter(([id]) => isFieldId(id)));
