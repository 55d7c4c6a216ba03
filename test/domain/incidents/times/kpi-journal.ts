import type { KpiEvent } from '../../../../domain/incidents/times/index.ts';
import { after, MINUTE } from '../../../../domain/shared/time.ts';

export const T0 = '2026-03-02T08:00:00.000Z';
export const at = (minutes: number): string => after(T0, minutes * MINUTE);
export const [FIRST, SECOND] = ['INC-2026-0001', 'INC-2026-0002'] as const;
export const PERSON = 'person:incident-manager-1';

export type Line = [minutes: number, type: string, data?: Record<string, unknown>, actor?: string];
export const journal = (aggregateId: string, lines: readonly Line[]): KpiEvent[] =>
  lines.map(([minutes, type, data = {}, actor = 'system:x']) => ({
    aggregateId,
    type: `incidents.${type}`,
    occurredAt: at(minutes),
    actor,
    data,
  }));

export const signalled = (minutes: number, more: Record<string, unknown> = {}): Line => [
  minutes + 1,
  'incident-opened',
  {
    firstSignalAt: at(minutes),
    earliestActivityAt: at(minutes - 30),
    findingType: 'UnauthorizedAccess:IAMUser',
    ...more,
  },
];
export const planned = (minutes: number, ...keys: string[]): Line => [
  minutes,
  'containment-planned',
  { actions: keys.map((key) => ({ key })) },
];
export const verified = (minutes: number, action: string): Line => [minutes, 'containment-verified', { action }];
export const approved = (minutes: number): Line => [minutes, 'containment-approved', {}, PERSON];
