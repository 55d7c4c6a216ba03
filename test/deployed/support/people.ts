import { answerAsks, asksOf } from '../../../local/act-as-people.ts';
import type { Ask } from '../../../local/act-as-people.ts';
import type { PersonsAnswer } from '../../../local/decide.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import type { Application } from './application.ts';
import { readIncident } from './incidents.ts';
import { until } from './until.ts';

/** The first mail that asks this about the incident. */
export const askFor = ({ cloud }: Application, incidentId: string, purpose: string): Promise<Ask> =>
  until(`a mail about ${incidentId} that asks for: ${purpose}`, async () =>
    (await asksOf(cloud, incidentId)).find((ask) => ask.purpose === purpose),
  );

/** Answers every mail about the incident as the people of the story do, until it is as wanted. */
export const actUntil = async (
  { cloud }: Application,
  incidentId: string,
  isDone: (state: IncidentState) => boolean,
  answers?: Record<string, PersonsAnswer>,
): Promise<IncidentState> => {
  const answered = new Set<string>();
  return until(
    `${incidentId} as wanted`,
    async () => {
      const state = await readIncident(incidentId);
      if (isDone(state)) return state;
      await answerAsks(cloud, incidentId, answered, answers);
      return undefined;
    },
    200,
  );
};
