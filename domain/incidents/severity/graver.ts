import type { Severity } from '../../../contracts/severity.ts';

/** The graver of two severities (SEV1 is the gravest). */
export const graver = (a: Severity, b: Severity | undefined): Severity => (b === undefined || a < b ? a : b);

/** Whether lowering or dismissing takes a second person (architecture, section 5). */
export const takesTwo = (severity: Severity | undefined): boolean => severity === 'SEV1' || severity === 'SEV2';
