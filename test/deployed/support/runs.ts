import { readExecutionStatus } from '../../../adapters/aws/workflow-engine.ts';
import { workflowOutput } from '../../../contracts/outputs.ts';
import { ANSWERS_WHEN_MAJOR, answerAsks, asksOf } from '../../../local/act-as-people.ts';
import type { PersonsAnswer } from '../../../local/decide.ts';
import type { Application } from './application.ts';
import { findDuty } from './cases.ts';
import { dutyOf } from './duties.ts';
import { readIncident } from './incidents.ts';
import { until } from './until.ts';

type Run = { incidentId: string; machine: string; name: string; answers?: Record<string, PersonsAnswer> };

const untilEnded = (
  { cloud, outputs }: Application,
  { incidentId, machine, name, answers }: Run,
  answered: Set<string>,
): Promise<boolean> =>
  until(`${name} to end`, async () => {
    await answerAsks(cloud, incidentId, answered, answers);
    return (await readExecutionStatus(outputs[workflowOutput(machine)] ?? '', name)) === 'terminal';
  });

/** Acts as the incident's people until its present run has ended. */
export const untilRunEnds = async (app: Application, incidentId: string, answered: Set<string>): Promise<void> => {
  const { run } = await readIncident(incidentId);
  await untilEnded(app, { incidentId, machine: 'handle-incident', name: `${incidentId}-${String(run)}` }, answered);
};

/** Acts as the people of a major incident until the present run of its initial notification has ended. */
export const untilDutyRunEnds = async (app: Application, incidentId: string, answered: Set<string>): Promise<void> => {
  const id = dutyOf(incidentId, 'dora-initial');
  const name = `${id}-${String((await findDuty(id))?.run ?? 1)}`;
  await untilEnded(app, { incidentId, machine: 'meet-obligation', name, answers: ANSWERS_WHEN_MAJOR }, answered);
};

/** Each person's mails about each question, oldest first; `first` is what tells them of it, `reminder` what follows. */
export const mailsByPerson = async (
  { cloud }: Application,
  incidentId: string,
): Promise<Record<string, ('first' | 'reminder')[]>> => {
  const mails: Record<string, ('first' | 'reminder')[]> = {};
  for (const { approvalId, message } of await asksOf(cloud, incidentId))
    (mails[`${approvalId} ${message.to.join()}`] ??= []).push(
      message.subject.includes('reminder: ') ? 'reminder' : 'first',
    );
  return mails;
};
