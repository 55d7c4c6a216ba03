import * as z from 'zod/mini';
import { Severity } from '../severity.ts';

export const Criticality = z.enum(['critical', 'important', 'other']);
export type Criticality = z.infer<typeof Criticality>;

/** A row of the matrix: severity by impact (OCSF severity_id 1 to 6, in that order). */
const Row = z.array(Severity).check(z.length(6));
const Activity = z.object({ active: Row, ended: Row });

/** config/severity.json: severity = criticality of the function x impact x attacker active (architecture, section 5). */
export const SeverityConfig = z.object({
  matrix: z.object({ critical: Activity, important: Activity, other: Activity }),
  /** Who owns what. The first function whose prefix the resource's uid begins with counts. */
  functions: z.array(
    z.object({ name: z.string(), criticality: Criticality, owner: z.string(), resources: z.array(z.string()) }),
  ),
});
export type SeverityConfig = z.infer<typeof SeverityConfig>;
