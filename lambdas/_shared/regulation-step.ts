import * as z from 'zod/mini';
import { readEntities } from '../../adapters/config/entities.ts';
import { readObligations } from '../../adapters/config/obligations.ts';
import { readRegulationSettings } from '../../adapters/config/regulation.ts';
import { dynamoJournal } from '../../adapters/dynamodb/journal.ts';
import { environment } from '../../adapters/environment.ts';
import type { ObligationRule } from '../../contracts/config/obligations.ts';
import type { Entity } from '../../contracts/config/entities.ts';
import { ENV } from '../../contracts/env.ts';
import { classifyIncident } from '../../domain/regulation/dora/index.ts';
import { EEA_MEMBER_STATES } from '../../domain/regulation/eea-member-states.ts';
import { caseAggregate, obligationAggregate, obligationProgress } from '../../domain/regulation/index.ts';
import type { CaseState, Judge, ObligationProgress, ObligationState } from '../../domain/regulation/index.ts';
import { NotFoundError, RefusedError } from '../../domain/shared/errors.ts';
import type { Command, Executed, Journal } from '../../domain/shared/journal/index.ts';
import type { Invocation } from './step.ts';

/** The journals of the regulation area, in the table that infrastructure bound. */
export const caseJournal = (): Journal<CaseState> => dynamoJournal(caseAggregate, environment(ENV.regulationTable));
export const obligationJournal = (): Journal<ObligationState> =>
  dynamoJournal(obligationAggregate, environment(ENV.regulationTable));

/** An entity by id. Throws NotFoundError when the configuration has none of that id any more. */
export const findEntity = (id: string): Entity => {
  const entity = readEntities().find((one) => one.id === id);
  if (entity === undefined) throw new NotFoundError(`entity ${id} is not configured`);
  return entity;
};

/** The rule of a kind of obligation. Throws NotFoundError when the configuration has none any more. */
export const ruleOf = (kind: string): ObligationRule => {
  const rule = readObligations().find((one) => one.kind === kind);
  if (rule === undefined) throw new NotFoundError(`obligation ${kind} is not configured`);
  return rule;
};

/** The rule of Article 8, with the readings as deployed. */
export const judge: Judge = (figures) => {
  const memberStates = EEA_MEMBER_STATES.filter((code) => figures.memberStates.includes(code));
  const { criticalServicesAffected: _, ...verdict } = classifyIncident(
    { ...figures, memberStates },
    readRegulationSettings(),
  );
  return verdict;
};

/** The case as it stands. */
export const loadCase = async (cases: Journal<CaseState>, id: string): Promise<CaseState> => {
  const loaded = await cases.load(id);
  if (loaded === undefined) throw new NotFoundError(`case ${id} does not exist`);
  return loaded.state;
};

/** The obligation as it stands; throws when a later run has taken over. */
export const loadObligation = async (
  obligations: Journal<ObligationState>,
  { obligationId, run }: { obligationId: string; run?: number },
): Promise<ObligationState> => {
  const loaded = await obligations.load(obligationId);
  if (loaded === undefined) throw new NotFoundError(`obligation ${obligationId} does not exist`);
  if (run !== undefined && loaded.run > run)
    throw new RefusedError(`run ${String(run)} is superseded by run ${String(loaded.run)}`);
  return loaded.state;
};

/** What every step of an obligation's run gets. */
export const ObligationInput = z.object({
  obligationId: z.string().check(z.minLength(1)),
  run: z.int().check(z.gte(1)),
});

/** A step's command: the key names step and round, never the execution. */
export const obligationCommand = (key: string, run: number, { now, request }: Invocation): Command => ({
  key,
  actor: 'system:meet-obligation',
  now,
  run,
  cause: { request },
});

/** The progress after a step; a refusal becomes the drawn state Superseded. */
export const obligationAfter = (executed: Executed<ObligationState>, run: number): ObligationProgress => {
  if (executed.kind === 'refused') throw new RefusedError(executed.reason);
  if (executed.state === undefined) throw new NotFoundError('there is no such obligation');
  return obligationProgress(executed.state, run);
};
