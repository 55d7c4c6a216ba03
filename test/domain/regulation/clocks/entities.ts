import type { ReportingEntity } from '../../../../domain/regulation/clocks/index.ts';

/** An insurer outside NIS2 Article 3, which has the weekend relief, and a bank, which has not. */
export const INSURER: ReportingEntity = {
  memberState: 'DE',
  timeZone: 'Europe/Berlin',
  weekendReliefExcluded: false,
};
export const BANK: ReportingEntity = { ...INSURER, weekendReliefExcluded: true };
