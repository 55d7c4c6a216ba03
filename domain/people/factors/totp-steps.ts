/** How long a code of an app is shown (RFC 6238). */
export const STEP_MS = 30_000;

/** When a step's code is right for nobody any more, UTC ISO 8601. */
export const totpStepEnd = (step: number): string => new Date((step + 2) * STEP_MS).toISOString();
