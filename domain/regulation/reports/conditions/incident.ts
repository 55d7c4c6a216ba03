import { EXCHANGE_LIMIT_PERCENT } from '../percentage.ts';
import { codesOf, isFilled, numberOf } from '../values.ts';
import { dueOnlyWhen, dueWhen } from './condition.ts';

/**
 * @law 2025/302 field 2.8
 */
export const originatesElsewhere = dueWhen(
  'the incident originates from a third-party provider or another financial entity',
  ({ values, context }) =>
    context.originatesElsewhere || codesOf(values, '4.2').includes('external_event_third-party_failures'),
);

const SHARES = ['3.5', '3.7', '3.10'] as const;

/**
 * Always free to use; due for the reasons of a reclassification, and for a share that the exchange format cannot hold.
 *
 * @law 2025/302 field 2.10
 * @law 2025/302 Art. 5
 */
export const otherInformationDue = dueWhen(
  'a reclassification must give its reasons, and a share above 100 % its explanation',
  ({ stage, values }) =>
    stage === 'reclassification' || SHARES.some((id) => (numberOf(values, id) ?? 0) > EXCHANGE_LIMIT_PERCENT),
);

/**
 * @law 2025/302 field 3.1
 */
export const authorityIssuedCode = dueWhen(
  'the authority has given the incident a reference code',
  ({ context }) => context.authorityIssuedCode,
);

/**
 * @law 2025/302 field 3.3
 */
export const downtimeGiven = dueOnlyWhen('field 3.16 gives a downtime', ({ values }) => isFilled(values, '3.16'));

/**
 * @law 2025/302 field 3.16
 */
export const downtimeCaused = dueWhen('the incident caused downtime', ({ context }) => context.downtimeCaused);

/**
 * @law 2025/302 field 3.29
 */
export const componentsAffected = dueOnlyWhen('field 3.28 says yes', ({ values }) =>
  codesOf(values, '3.28').includes('yes'),
);

/**
 * @law 2025/302 field 3.32
 */
export const otherAuthorityInformed = dueOnlyWhen("field 3.31 says 'other'", ({ values }) =>
  codesOf(values, '3.31').includes('other'),
);

/**
 * When no measures are taken the field may hold the reason.
 *
 * @law 2025/302 field 3.34
 */
export const temporaryMeasuresTaken = dueWhen(
  'field 3.33 says that measures are taken or planned',
  ({ values }) => values['3.33']?.value === true,
);
