import * as z from 'zod/mini';
import type { ReportField } from '../../shared/html/index.ts';

const Field = z.object({
  code: z.optional(z.string()),
  label: z.string(),
  value: z.optional(z.string()),
  sourceSeq: z.optional(z.int()),
  source: z.optional(z.string()),
});
const Draft = z.object({ fields: z.array(Field) });

/** The fields of a regulator's draft, from its JSON; none while there is no draft. */
export const draftFields = (draft: string | undefined): ReportField[] =>
  draft === undefined ? [] : Draft.parse(JSON.parse(draft)).fields;
