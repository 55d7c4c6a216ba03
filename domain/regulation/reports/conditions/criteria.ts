import { codesOf } from '../values.ts';
import { dueOnlyWhen, type Condition } from './condition.ts';

const whenTriggered = (criterion: string, name: string): Condition =>
  dueOnlyWhen(`field 2.5 names the criterion '${name}'`, ({ values }) => codesOf(values, '2.5').includes(criterion));

/**
 * @law 2025/302 field 2.6
 * @law 2025/302 field 3.18
 * @law 2025/302 field 3.19
 */
export const geographicalSpreadMet = whenTriggered('geographical_spread', 'geographical spread');

/**
 * @law 2025/302 field 3.13
 * @law 2025/302 field 3.14
 */
export const reputationalImpactMet = whenTriggered('reputational_impact', 'reputational impact');

/**
 * @law 2025/302 field 3.17
 */
export const durationMet = whenTriggered('duration_and_service_downtime', 'duration and service downtime');

/**
 * @law 2025/302 field 3.20
 * @law 2025/302 field 3.21
 */
export const dataLossesMet = whenTriggered('data_losses', 'data losses');
