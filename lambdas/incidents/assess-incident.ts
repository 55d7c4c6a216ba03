import { readPeople } from '../../adapters/config/people.ts';
import { readRotas } from '../../adapters/config/rotas.ts';
import { readSeverityConfig } from '../../adapters/config/severity.ts';
import type { Person } from '../../contracts/config/people.ts';
import type { Rotas } from '../../contracts/config/rotas.ts';
import type { SeverityConfig } from '../../contracts/config/severity.ts';
import {
  assessIncident,
  chooseCommander,
  COMMANDERS,
  nameCommander,
  involvedOf,
} from '../../domain/incidents/index.ts';
import type { IncidentProgress, IncidentState } from '../../domain/incidents/index.ts';
import { orderOfCall } from '../../domain/people/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { IncidentInput, incidentJournal, loadIncident, progressAfter, stepCommand } from '../_shared/incident-step.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

type Directory = { people: () => Promise<readonly Person[]>; rotas: () => Promise<Rotas> };

/** Proposes the severity for the facts so far, and names who leads the response where nobody does yet. */
export const assessIncidentStep = (
  incidents: Journal<IncidentState>,
  config: SeverityConfig,
  { people, rotas }: Directory,
) => {
  const nameLeader = async (state: IncidentState, run: number, invocation: Invocation): Promise<void> => {
    const [all, turns, revealed] = await Promise.all([people(), rotas(), incidents.reveal(state.id)]);
    const inOrder = COMMANDERS.flatMap((role) => orderOfCall(all, turns, role, invocation.now));
    const leader = chooseCommander(state, inOrder, involvedOf(state, revealed));
    if (leader === undefined) return;
    await incidents.execute(state.id, stepCommand('name-commander', run, invocation), nameCommander(leader.id));
  };

  return async ({ incidentId, run }: IncidentInput, invocation: Invocation): Promise<IncidentProgress> => {
    const state = await loadIncident(incidents, { incidentId, run });
    if (state.commander === undefined) await nameLeader(state, run, invocation);
    const command = stepCommand(`assess-incident:${String(state.facts)}`, run, invocation);
    return progressAfter(await incidents.execute(incidentId, command, assessIncident(config)), run);
  };
};

export const handler = step(IncidentInput, () =>
  assessIncidentStep(incidentJournal(), readSeverityConfig(), { people: readPeople, rotas: readRotas }),
);
