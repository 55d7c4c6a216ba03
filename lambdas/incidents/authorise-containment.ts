import { readContainmentLimits } from '../../adapters/config/containment-limits.ts';
import { readPreAuthorisations } from '../../adapters/config/pre-authorisations.ts';
import { readPeople } from '../../adapters/config/people.ts';
import { readSeverityConfig } from '../../adapters/config/severity.ts';
import { dynamoUseCounter } from '../../adapters/dynamodb/use-counter.ts';
import { environment } from '../../adapters/environment.ts';
import type { ContainmentLimits } from '../../contracts/config/containment-limits.ts';
import type { Person } from '../../contracts/config/people.ts';
import type { PreAuthorisationsConfig } from '../../contracts/config/pre-authorisations.ts';
import type { SeverityConfig } from '../../contracts/config/severity.ts';
import { ENV } from '../../contracts/env.ts';
import {
  authoriseContainment,
  breakerUses,
  hourOf,
  isToBeJudged,
  judgePlan,
  usesOf,
} from '../../domain/incidents/containment/index.ts';
import type { Judgement, PlannedAction, Use, UseBy, UseCounter } from '../../domain/incidents/containment/index.ts';
import { progressOf } from '../../domain/incidents/index.ts';
import type { IncidentProgress, IncidentState } from '../../domain/incidents/index.ts';
import { isExercise } from '../../domain/shared/exercise.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { IncidentInput, incidentJournal, loadIncident, progressAfter, stepCommand } from '../_shared/incident-step.ts';
import { plannedActions } from '../_shared/planned-actions.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

type Settings = {
  signed: () => Promise<PreAuthorisationsConfig>;
  people: () => Promise<readonly Person[]>;
  severity: SeverityConfig;
  limits: () => Promise<ContainmentLimits>;
};

/** Takes the uses; answers those that are full. */
const takeAll = async (counter: UseCounter, uses: readonly Use[], by: UseBy): Promise<Set<string>> => {
  const full = new Set<string>();
  for (const use of uses) if ((await counter.take(use, by)) === 'cap-reached') full.add(use.preAuthorisation);
  return full;
};

/** The judgement with the signatures' caps taken: a plan beyond one of them is asked about. */
const withinCaps = async (counter: UseCounter, judgement: Judgement, by: UseBy): Promise<Judgement> => {
  if (judgement.kind === 'ask') return judgement;
  const full = await takeAll(counter, usesOf(judgement.covers), by);
  const reasons = judgement.covers
    .filter(({ preAuthorisation }) => full.has(preAuthorisation))
    .map(({ action, preAuthorisation }) => ({ action, preAuthorisation, reason: 'cap-reached' as const }));
  return reasons.length === 0 ? judgement : { kind: 'ask', reasons };
};

/** The same with the circuit breaker: where too much was contained in this hour, people look at each further act. */
const withinBreaker = async (
  counter: UseCounter,
  judgement: Judgement,
  { uses, by, actions }: { uses: readonly Use[]; by: UseBy; actions: readonly PlannedAction[] },
): Promise<Judgement> => {
  if (judgement.kind === 'ask') return judgement;
  const full = await takeAll(counter, uses, by);
  if (full.size === 0) return judgement;
  return { kind: 'ask', reasons: actions.map(({ key }) => ({ action: key, reason: 'breaker-open' as const })) };
};

/** Holds the plan against what the CISO signed beforehand: it is carried out without asking, or people are asked. */
export const authoriseContainmentStep =
  (incidents: Journal<IncidentState>, counter: UseCounter, settings: Settings) =>
  async ({ incidentId, run }: IncidentInput, invocation: Invocation): Promise<IncidentProgress> => {
    const state = await loadIncident(incidents, { incidentId, run });
    const { containment } = state;
    if (containment === undefined || !isToBeJudged(state)) return progressOf(state, run);
    const { round, playbook } = containment;
    const { preAuthorisations, sourceConfidence } = await settings.signed();
    const actions = plannedActions(state, await incidents.reveal(incidentId), {
      sourceConfidence,
      severity: settings.severity,
    });
    const cisos = (await settings.people()).filter(({ roles }) => roles.includes('ciso')).map(({ id }) => id);
    const judged = judgePlan(actions, preAuthorisations, { playbook, cisos, now: invocation.now });
    const by = { incidentId, round, hour: hourOf(invocation.now) };
    const uses = isExercise(state.id) ? [] : breakerUses(state.account, actions, await settings.limits());
    // An exercise uses nothing up: the caps are there for what is real.
    const capped = isExercise(state.id) ? judged : await withinCaps(counter, judged, by);
    const judgement = await withinBreaker(counter, capped, { uses, by, actions });
    const command = stepCommand(`authorise-containment:${String(round)}`, run, invocation);
    return progressAfter(await incidents.execute(incidentId, command, authoriseContainment(round, judgement)), run);
  };

export const handler = step(IncidentInput, () =>
  authoriseContainmentStep(incidentJournal(), dynamoUseCounter(environment(ENV.incidentsTable)), {
    signed: readPreAuthorisations,
    people: readPeople,
    severity: readSeverityConfig(),
    limits: readContainmentLimits,
  }),
);
