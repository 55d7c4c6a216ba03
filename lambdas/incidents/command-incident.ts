import { startExecution } from '../../adapters/aws/workflow-engine.ts';
import { readPeople } from '../../adapters/config/people.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { handOverQuestion, proposalQuestion } from '../../domain/incidents/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { InvalidInputError, RefusedError } from '../../domain/shared/errors.ts';
import { askBeside } from '../_shared/ask-beside.ts';
import { checkLink } from '../_shared/check-link.ts';
import { checkMerge } from '../_shared/check-merge.ts';
import { checkPeopleNamed } from '../_shared/check-people-named.ts';
import { commandOf, IncidentCommand, ruleOf } from '../_shared/incident-command.ts';
import { incidentJournal } from '../_shared/incident-step.ts';
import { requireKnown } from '../_shared/require-person.ts';
import { step } from '../_shared/step.ts';

/** A reopened incident goes on in its next run; when this start is lost, the sweep makes up for it. */
const startNextRun = async ({ id, run }: IncidentState): Promise<void> => {
  await startExecution(environment(ENV.handleIncident), `${id}-${String(run)}`, { incidentId: id, run });
};

/** A successor or a second person is asked beside the incident's run. */
const askFor = (command: IncidentCommand['command'], state: IncidentState): Promise<string> | undefined => {
  const question = command === 'hand-over' ? handOverQuestion(state) : proposalQuestion(state);
  return question === undefined ? undefined : askBeside(question);
};

/** What came of a command. */
const answerOf = ({ id, status, severity, commander, restrictedTo, merged, links }: IncidentState) => ({
  incidentId: id,
  status,
  severity: severity?.level,
  commander,
  restrictedTo,
  mergedInto: merged?.into,
  links,
});

/** A person's command to an incident: dismiss, reopen, raise or lower, hand over, restrict, link, merge. Answers what came of it. */
export const handler = step(IncidentCommand, () => {
  const incidents = incidentJournal();
  return async (input, invocation) => {
    const { command, incidentId, personId } = input;
    await requireKnown('personId', personId);
    const before = await incidents.load(incidentId);
    if (before === undefined) throw new InvalidInputError('incidentId', 'there is no such incident');
    const [people, revealed] = await Promise.all([readPeople(), incidents.reveal(incidentId)]);
    checkPeopleNamed(input, { people, state: before.state, revealed });
    await checkLink(input, { incidents, people: readPeople, state: before.state });
    await checkMerge(input, { incidents, people, state: before.state, revealed });
    const executed = await incidents.execute(incidentId, commandOf(input, before, invocation), ruleOf(input));
    if (executed.kind === 'refused') throw new RefusedError(executed.reason);
    const state = executed.state ?? before.state;
    if (command === 'reopen' && executed.kind === 'written') await startNextRun(state);
    return { ...answerOf(state), approvalId: await askFor(command, state) };
  };
});
