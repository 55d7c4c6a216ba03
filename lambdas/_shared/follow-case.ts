import { startExecution } from '../../adapters/aws/workflow-engine.ts';
import { readObligations } from '../../adapters/config/obligations.ts';
import { environment } from '../../adapters/environment.ts';
import type { Entity } from '../../contracts/config/entities.ts';
import { ENV } from '../../contracts/env.ts';
import {
  closeCase,
  fallenObligations,
  isHandedOn,
  isOwedHere,
  moveClock,
  noticeFacts,
  openObligation,
  proposeVerdict,
  reopenCase,
  requestClassification,
  requireObligation,
  requiredObligations,
  withdrawObligation,
} from '../../domain/regulation/index.ts';
import type { CaseState, RequiredObligation } from '../../domain/regulation/index.ts';
import { obligationClock } from '../../domain/regulation/obligation/obligation-clock.ts';
import type { Command, Decision } from '../../domain/shared/journal/index.ts';
import { caseJournal, findEntity, judge, loadCase, obligationJournal } from './regulation-step.ts';
import { handOnDuties } from './hand-on-duties.ts';
import type { Invocation } from './step.ts';
import { ensureRunning } from './sweep/ensure-running.ts';

type Ports = { cases: ReturnType<typeof caseJournal>; duties: ReturnType<typeof obligationJournal> };

const commandOf = (key: string, { now, request }: Invocation): Command => ({
  key,
  actor: 'system:follow-case',
  now,
  cause: { request },
});

/** The question to the compliance desk, in a workflow of its own. */
const keepClassification = async ({ id, incidentId, requests, isAsking }: CaseState): Promise<void> => {
  if (!isAsking) return;
  const approvalId = `${id}-classification-${String(requests)}`;
  const subject = { area: 'regulation', aggregateId: id, purpose: 'dora-classification', incidentId };
  await ensureRunning(environment(ENV.obtainApproval), approvalId, (run) => ({
    approvalId,
    run,
    round: requests,
    subject,
  }));
};

/** One duty: required in the case, opened with its clock, or moved to the clock that holds now; its workflow under way. */
const keepObligation = async (
  { cases, duties }: Ports,
  { state, entity }: { state: CaseState; entity: Entity },
  required: RequiredObligation,
  invocation: Invocation,
): Promise<void> => {
  const { id, rule } = required;
  const known = state.obligations.find((duty) => duty.id === id);
  if (known !== undefined && known.status !== 'open') return;
  const clock = obligationClock(state, required, entity);
  if (known === undefined)
    await cases.execute(state.id, commandOf(`require:${id}`, invocation), requireObligation(id, rule.kind));
  const { title, legalBasis, kind, limit: limitBy } = rule;
  const about = {
    caseId: state.id,
    incidentId: state.incidentId,
    entityId: entity.id,
    kind,
    title,
    legalBasis,
    limitBy,
  };
  await duties.execute(id, commandOf('open', invocation), openObligation({ ...about, clock }));
  const why = rule.trigger === 'intermediate-submitted' ? 'new-submission' : 'awareness-earlier';
  await duties.execute(id, commandOf(`clock:${clock.due}`, invocation), moveClock(clock, why));
  const noticed = await duties.execute(
    id,
    commandOf(`facts:${String(state.round)}`, invocation),
    noticeFacts(state.round),
  );
  // Only the first run: the next ones are the reconciler's, which raises the run in the journal before it starts them.
  if (noticed.state?.run === 1)
    await startExecution(environment(ENV.meetObligation), `${id}-1`, { obligationId: id, run: 1 });
};

/**
 * Whatever a case calls for now: the verdict its facts propose, the question to the desk, its duties and their clocks, its
 * close. Asked by every event of the case and by the sweep, as often as one likes: each thing happens once.
 */
export const followCase = async (caseId: string, invocation: Invocation): Promise<void> => {
  const ports = { cases: caseJournal(), duties: obligationJournal() };
  const { cases, duties } = ports;
  const before = await loadCase(cases, caseId);
  const entity = findEntity(before.entityId);
  const decide = async (name: string, rule: (state: CaseState | undefined) => Decision): Promise<void> => {
    const seen = await cases.load(caseId);
    await cases.execute(caseId, commandOf(`${name}:${String(seen?.seq ?? 0)}`, invocation), rule);
  };
  await decide('reopen', reopenCase);
  if (entity.regime === 'dora' && !isHandedOn(before, 'dora')) {
    await decide('propose-verdict', proposeVerdict(judge, entity.memberState));
    await decide('request-classification', requestClassification);
  }
  const state = await loadCase(cases, caseId);
  await keepClassification(state);
  const required = requiredObligations(state, entity, readObligations()).filter((one) => isOwedHere(state, one));
  for (const one of required) await keepObligation(ports, { state, entity }, one, invocation);
  await handOnDuties(ports, state, (name) => commandOf(name, invocation));
  for (const id of fallenObligations(state))
    await duties.execute(id, commandOf('withdraw', invocation), withdrawObligation('reclassified as non-major'));
  await decide('close', closeCase);
};
