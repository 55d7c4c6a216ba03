import { isWorkingDay } from './is-working-day.ts';
import { localDayOf, noonOf } from './local-time.ts';
import type { LocalDay } from './local-time.ts';

/** What the clocks ask of a reporting entity; its entry in config/entities.json is one. */
export type ReportingEntity = {
  /** ISO 3166-1 alpha-2 of the EEA. */
  memberState: string;
  /** IANA name; the law leaves open whose noon it is: that of the entity's member state is meant. */
  timeZone: string;
  weekendReliefExcluded: boolean;
  /** Since when its authority has told it that it is significant or systemic. UTC. */
  significantSince?: string | undefined;
};

const nextWorkingDay = (day: LocalDay, memberState: string): LocalDay => {
  const next = day.add({ days: 1 });
  return isWorkingDay(next, memberState) ? next : nextWorkingDay(next, memberState);
};

/**
 * Noon of the next working day when the limit falls on a weekend day or a bank holiday, else undefined. The local day
 * counts, not office hours: Friday 23:30 is not moved.
 *
 * @law 2025/301 Art. 5(4)
 */
export const noonAfterFreeDay = (limit: string, entity: ReportingEntity): string | undefined => {
  const day = localDayOf(limit, entity.timeZone);
  if (isWorkingDay(day, entity.memberState)) return undefined;
  return noonOf(nextWorkingDay(day, entity.memberState), entity.timeZone);
};

/**
 * Whether the entity has no relief for its initial notification and intermediate report: by its kind, or because it
 * reports the incident (`reportedAt`, UTC) after its authority has told it that it is significant or systemic.
 *
 * @law 2025/301 Art. 5(5)
 * @law 2025/301 Art. 5(6)
 */
export const isExcludedFromRelief = (entity: ReportingEntity, reportedAt: string): boolean => {
  const { weekendReliefExcluded, significantSince } = entity;
  return (
    weekendReliefExcluded || (significantSince !== undefined && Date.parse(significantSince) < Date.parse(reportedAt))
  );
};
