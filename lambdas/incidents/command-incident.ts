import * as z from 'zod/mini';
import { startExecution } from '../../adapters/aws/workflow-engine.ts';
import { readSeverityConfig } from '../../adapters/config/severity.ts';
import { findPerson } from '../../adapters/config/people.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { Severity } from '../../contracts/severity.ts';
import { changeSeverity, dismissIncident, proposalQuestion, reopenIncident } from '../../domain/incidents/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { InvalidInputError, RefusedError } from '../../domain/shared/errors.ts';
import type { Command, Decision, Loaded } from '../../domain/shared/journal/index.ts';
import { incidentJournal } from '../_shared/incident-step.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

const Reason = z.string().check(z.minLength(10));
const common = { incidentId: z.string(), personId: z.string(), reason: Reason };
const Input = z.discriminatedUnion('command', [
  z.object({ command: z.literal('dismiss'), ...common }),
  z.object({ command: z.literal('reopen'), ...common }),
  z.object({ command: z.literal('change-severity'), severity: Severity, ...common }),
]);
type Input = z.infer<typeof Input>;

const decisionFor = (input: Input): ((state: IncidentState | undefined) => Decision) => {
  if (input.command === 'dismiss') return dismissIncident(input.reason);
  if (input.command === 'reopen') return reopenIncident(input.reason);
  return changeSeverity(input.severity, input.reason, readSeverityConfig().draftFrom);
};

/** A proposal that needs a second person asks for one in a workflow of its own, beside the incident's. */
const askSecondPerson = async (state: IncidentState): Promise<string | undefined> => {
  const question = proposalQuestion(state);
  if (question === undefined) return undefined;
  const { approvalId } = question;
  await startExecution(environment(ENV.obtainApproval), `${approvalId}-1`, { run: 1, ...question });
  return approvalId;
};

/** The same command of the same person about the same state is one; reopening raises the fence to the next run. */
const commandOf = (input: Input, before: Loaded<IncidentState>, { now, request }: Invocation): Command => {
  const { command, personId } = input;
  const what = command === 'change-severity' ? `${command}:${input.severity}` : command;
  return {
    key: `${what}:${personId}:${String(before.seq)}`,
    actor: `person:${personId}`,
    now,
    cause: { request },
    ...(command === 'reopen' ? { run: before.state.run + 1 } : {}),
  };
};

/** A person's command to an incident: dismiss, reopen, raise or lower. Answers what came of it. */
export const handler = step(Input, () => {
  const incidents = incidentJournal();
  return async (input, { now, request }) => {
    const { command, incidentId, personId } = input;
    if (findPerson(personId) === undefined)
      throw new InvalidInputError('personId', 'nobody of that id is in the directory');
    const before = await incidents.load(incidentId);
    if (before === undefined) throw new InvalidInputError('incidentId', 'there is no such incident');
    const executed = await incidents.execute(
      incidentId,
      commandOf(input, before, { now, request }),
      decisionFor(input),
    );
    if (executed.kind === 'refused') throw new RefusedError(executed.reason);
    const state = executed.state ?? before.state;
    if (command === 'reopen' && executed.kind === 'written') await startNextRun(state);
    return {
      incidentId,
      status: state.status,
      severity: state.severity?.level,
      approvalId: await askSecondPerson(state),
    };
  };
});

/** A reopened incident goes on in its next run; when this start is lost, the sweep makes up for it. */
const startNextRun = async ({ id, run }: IncidentState): Promise<void> => {
  await startExecution(environment(ENV.handleIncident), `${id}-${String(run)}`, { incidentId: id, run });
};
