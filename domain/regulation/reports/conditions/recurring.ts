import { dueOnlyWhen } from './condition.ts';

/**
 * The major incident is made of several that were not major each.
 *
 * @law 2025/302 field 4.15
 * @law 2025/302 field 4.16
 * @law 2025/302 Art. 3
 */
export const recurringIncidents = dueOnlyWhen(
  'the major incident is made of recurring incidents that were not major each',
  ({ context }) => context.recurringIncidents > 1,
);
