import { dueWhen } from './condition.ts';

/**
 * The affected entity is named apart only when it is not the submitter.
 *
 * @law 2025/302 field 1.5
 * @law 2025/302 field 1.6
 */
export const affectedEntityDiffers = dueWhen(
  'somebody else submits the report, or it covers several entities',
  ({ context }) => context.submitterDiffers || context.isAggregated,
);

/**
 * @law 2025/302 field 1.13
 * @law 2025/302 field 1.14
 */
export const belongsToGroup = dueWhen('the entity belongs to a group', ({ context }) => context.isPartOfGroup);
