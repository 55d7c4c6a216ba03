import { startExecution } from '../../adapters/aws/workflow-engine.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { proposalQuestion } from '../../domain/incidents/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { InvalidInputError, RefusedError } from '../../domain/shared/errors.ts';
import { commandOf, IncidentCommand, ruleOf } from '../_shared/incident-command.ts';
import { incidentJournal } from '../_shared/incident-step.ts';
import { requireKnown } from '../_shared/require-person.ts';
import { step } from '../_shared/step.ts';

/** A proposal that needs a second person asks for one in a workflow of its own, beside the incident's. */
const askSecondPerson = async (state: IncidentState): Promise<string | undefined> => {
  const question = proposalQuestion(state);
  if (question === undefined) return undefined;
  const { approvalId } = question;
  await startExecution(environment(ENV.obtainApproval), `${approvalId}-1`, { run: 1, ...question });
  return approvalId;
};

/** A reopened incident goes on in its next run; when this start is lost, the sweep makes up for it. */
const startNextRun = async ({ id, run }: IncidentState): Promise<void> => {
  await startExecution(environment(ENV.handleIncident), `${id}-${String(run)}`, { incidentId: id, run });
};

/** A person's command to an incident: dismiss, reopen, raise or lower. Answers what came of it. */
export const handler = step(IncidentCommand, () => {
  const incidents = incidentJournal();
  return async (input, invocation) => {
    const { command, incidentId, personId } = input;
    await requireKnown('personId', personId);
    const before = await incidents.load(incidentId);
    if (before === undefined) throw new InvalidInputError('incidentId', 'there is no such incident');
    const executed = await incidents.execute(incidentId, commandOf(input, before, invocation), ruleOf(input));
    if (executed.kind === 'refused') throw new RefusedError(executed.reason);
    const state = executed.state ?? before.state;
    if (command === 'reopen' && executed.kind === 'written') await startNextRun(state);
    const approvalId = await askSecondPerson(state);
    return { incidentId, status: state.status, severity: state.severity?.level, approvalId };
  };
});
