import { readPlaybooks } from '../../adapters/config/playbooks.ts';
import { readPreAuthorisations } from '../../adapters/config/pre-authorisations.ts';
import { readProtected } from '../../adapters/config/protected.ts';
import type { Playbook } from '../../contracts/config/playbook.ts';
import type { PreAuthorisationsConfig } from '../../contracts/config/pre-authorisations.ts';
import type { Protected } from '../../contracts/config/protected.ts';
import {
  actionsHeld,
  containmentPlanned,
  planContainment,
  rehearse,
} from '../../domain/incidents/containment/index.ts';
import type { ContainmentLook } from '../../domain/incidents/containment/index.ts';
import { principalsOf, remotesOf, resourcesOf } from '../../domain/incidents/index.ts';
import type { IncidentProgress, IncidentState } from '../../domain/incidents/index.ts';
import { choosePlaybook } from '../../domain/incidents/playbooks/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { targetOf } from '../_shared/containment-act.ts';
import type { ForEachAction } from '../_shared/containment-act.ts';
import { lookOf } from '../_shared/containment-ports.ts';
import { heldByFamily } from '../_shared/held-targets.ts';
import { IncidentInput, incidentJournal, loadIncident, progressAfter, stepCommand } from '../_shared/incident-step.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

type Config = {
  playbooks: () => Promise<readonly Playbook[]>;
  list: () => Promise<Protected>;
  signed: () => Promise<Pick<PreAuthorisationsConfig, 'preAuthorisations'>>;
};

/** Chooses the playbook for the facts so far, and rehearses its actions on their targets. Touches nothing. */
export const planContainmentStep =
  (incidents: Journal<IncidentState>, looks: ForEachAction<ContainmentLook>, { playbooks, list, signed }: Config) =>
  async ({ incidentId, run }: IncidentInput, invocation: Invocation): Promise<IncidentProgress> => {
    const state = await loadIncident(incidents, { incidentId, run });
    const revealed = await incidents.reveal(incidentId);
    const principals = principalsOf(state, revealed);
    const hasCredential = principals.some(({ credentialUid }) => credentialUid !== undefined);
    const playbook = choosePlaybook({ findingTypes: state.findingTypes, hasCredential }, await playbooks());
    const untouched = await list();
    const own = actionsHeld(state.containment).map((action) => ({ id: action.id, target: targetOf(action, revealed) }));
    const held = [...own, ...(await heldByFamily(incidents, state))];
    const { account, region } = state;
    const facts = {
      account,
      region,
      resources: resourcesOf(state),
      principals,
      remotes: remotesOf(state, revealed),
      held,
    };
    const candidates = planContainment(facts, playbook);
    const rehearsed = await Promise.all(
      candidates.map(async (candidate) => rehearse(await looks(candidate.id), candidate, untouched, invocation.now)),
    );
    const command = stepCommand(`plan-containment:${String(state.facts)}`, run, invocation);
    const { preAuthorisations } = await signed();
    const decide = () => containmentPlanned(state.facts, playbook, rehearsed, preAuthorisations);
    return progressAfter(await incidents.execute(incidentId, command, decide), run);
  };

export const handler = step(IncidentInput, () =>
  planContainmentStep(incidentJournal(), lookOf, {
    playbooks: readPlaybooks,
    list: readProtected,
    signed: readPreAuthorisations,
  }),
);
