import { dueWhen } from './condition.ts';

/**
 * Only entities under Directive 2014/59/EU.
 *
 * @law 2025/302 field 4.10
 */
export const criticalFunctionsAtRisk = dueWhen(
  'the incident puts critical functions of an entity under the BRRD at risk',
  ({ context }) => context.isUnderBrrd && context.riskToCriticalFunctions,
);

/**
 * @law 2025/302 field 4.11
 */
export const resolvabilityAffected = dueWhen(
  'the incident affects the resolvability of an entity under the BRRD',
  ({ context }) => context.isUnderBrrd && context.resolvabilityAffected,
);
