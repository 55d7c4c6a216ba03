export { normaliseEvent } from './normalise-event.ts';
export type { Reception } from './draft.ts';
export { decideIntake } from './decide-intake.ts';
export type { Intake } from './decide-intake.ts';
export { CORRELATION_KINDS, correlate, correlationKeys } from './correlate.ts';
export type { Correlation, CorrelationKey, CorrelationKind, Pointer } from './correlate.ts';
export { deriveSenderKey, isSignedBy, signSignal } from './sign-signal.ts';
