import { randomUUID } from 'node:crypto';
import { after, MINUTE } from '../../../domain/shared/time.ts';
import { invoke } from './application.ts';
import { findCase } from './cases.ts';
import { advance, offsetMinutes } from './clock.ts';
import { until } from './until.ts';

/** The stepped clock's present (UTC ISO 8601). */
export const present = async (): Promise<string> => after(new Date().toISOString(), (await offsetMinutes()) * MINUTE);

/** Goes to a moment; a moment that has passed already is no journey. */
export const goTo = async (moment: string): Promise<void> => {
  const minutes = (Date.parse(moment) - Date.parse(await present())) / MINUTE;
  if (minutes > 0) await advance(minutes);
};

/** A person declares an incident; answers its id once the bank's case has its first verdict. */
export const declareIncident = async (summary: string): Promise<string> => {
  const now = await present();
  const answer = await invoke('incidents', 'declare-incident', {
    formId: randomUUID(),
    reporter: 'Payments operations',
    noticedAt: after(now, -10 * MINUTE),
    heardAt: after(now, -5 * MINUTE),
    summary,
    ongoing: true,
    declaredBy: 'incident-manager-1',
  });
  const { incidentId } = answer as { incidentId: string };
  await until('the first verdict', async () => (await findCase(`${incidentId}.bank`))?.verdict);
  return incidentId;
};

/** Figures that meet two thresholds: the proposal is major. */
export const PROPOSED_MAJOR = {
  'criticalService.supportsCriticalOrImportantFunction': true,
  downtimeHours: 3,
  durationHours: 3,
  'clients.usingService': 10_000,
  'clients.affected': 4000,
};
