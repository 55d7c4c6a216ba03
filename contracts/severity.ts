import * as z from 'zod/mini';

/** Incident severity, SEV1 the gravest. */
export const Severity = z.enum(['SEV1', 'SEV2', 'SEV3', 'SEV4']);
export type Severity = z.infer<typeof Severity>;
