import { StopExecutionCommand, SFNClient } from '@aws-sdk/client-sfn';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { application } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { advance } from '../support/clock.ts';
import { executionsOf, historyOf } from '../support/histories.ts';
import { isDenied, keysOf } from '../support/identities.ts';
import { eventsOf, raiseStolenKey, readIncident } from '../support/incidents.ts';
import { actUntil } from '../support/people.ts';
import { answerAsks } from '../../../local/act-as-people.ts';
import { until } from '../support/until.ts';

let app: Application;
beforeAll(async () => {
  app = await application();
});

/** Every state of the incident's machine in which a run can be stopped, and those of its nested machines. */
const STATES = [
  ['handle-incident', 'ReadProgress'],
  ['handle-incident', 'AssessIncident'],
  ['handle-incident', 'PlanContainment'],
  ['handle-incident', 'CollectEvidence'],
  ['handle-incident', 'ObtainApproval'],
  ['handle-incident', 'ContainThreat'],
  ['handle-incident', 'VerifyRecovery'],
  ['handle-incident', 'AwaitChange'],
  ['handle-incident', 'CloseIncident'],
  ['obtain-approval', 'AwaitDecision'],
  ['obtain-approval', 'ApplyDecision'],
  ['contain-threat', 'ApplyContainment'],
  ['contain-threat', 'VerifyContainment'],
  ['collect-evidence', 'RecordEvidence'],
] as const;

/** Stops an execution; one that has ended meanwhile needs no stopping. */
const stop = async (executionArn: string): Promise<void> => {
  await new SFNClient({}).send(new StopExecutionCommand({ executionArn })).catch((error: unknown) => {
    if (!(error instanceof Error && error.name === 'ValidationException')) throw error;
  });
};

/** The execution of that machine which has entered the state, while it runs; `over` when the incident went past it. */
const enteredIn = async (incidentId: string, machine: string, state: string): Promise<string | undefined> => {
  for (const { arn, status } of await executionsOf(incidentId)) {
    if (!arn.includes(`-${machine}:`) || status !== 'RUNNING') continue;
    const entered = (await historyOf(arn)).flatMap(({ stateEnteredEventDetails: entry }) => entry?.name ?? []);
    if (entered.includes(state)) return arn;
  }
  return undefined;
};

/**
 * Lets an incident run, acting as its people, until the state is entered; then stops that execution and the incident's
 * own, while the state's function may still be writing. Answers false when it was over before it could be stopped.
 */
const stopAt = async (incidentId: string, machine: string, state: string): Promise<boolean> => {
  const answered = new Set<string>();
  const arn = await until(
    `${incidentId} in ${machine}/${state}`,
    async () => {
      const found = await enteredIn(incidentId, machine, state);
      if (found !== undefined) return found;
      if ((await readIncident(incidentId)).status === 'closed') return 'over';
      await answerAsks(app.cloud, incidentId, answered);
      return undefined;
    },
    100,
  );
  if (arn === 'over') return false;
  await stop(arn);
  const [parent] = (await executionsOf(incidentId)).filter(({ arn: each }) => each.includes('-handle-incident:'));
  if (parent !== undefined && parent.arn !== arn) await stop(parent.arn);
  return true;
};

const repeated = (values: string[]): string[] => values.filter((value, index) => values.indexOf(value) !== index);

describe('runs that are stopped', () => {
  it('at every state: the sweep brings each incident to its close, contained exactly once', async () => {
    const raised = await Promise.all(STATES.map(() => raiseStolenKey(app)));
    const stopped = await Promise.all(
      STATES.map(([machine, state], index) => stopAt(raised[index]?.incident.id ?? '', machine, state)),
    );
    // A hub that passes a state in milliseconds can be missed; most must have been caught.
    expect(stopped.filter(Boolean).length).toBeGreaterThanOrEqual(STATES.length - 4);

    await advance(6);
    const closing = Promise.all(
      raised.map(({ incident }) => actUntil(app, incident.id, ({ status }) => status === 'closed')),
    );
    await closing;

    for (const { victim, incident } of raised) {
      const events = await eventsOf(incident.id);
      const types = events.map(({ type }) => type);
      const once = ['incidents.containment-intended', 'incidents.containment-verified', 'incidents.incident-closed'];
      expect([incident.id, ...once.map((type) => types.filter((each) => each === type).length)]).toEqual([
        incident.id,
        ...once.map(() => 1),
      ]);
      expect(repeated(types.filter((type) => !/run-started|evidence-collected|signals-counted/.test(type)))).toEqual(
        [],
      );
      expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Inactive' });
      expect(await isDenied(victim.userName)).toBe(true);
    }
    const runs = await Promise.all(raised.map(async ({ incident }) => (await readIncident(incident.id)).run));
    expect(runs.filter((run) => run > 1).length).toBeGreaterThanOrEqual(stopped.filter(Boolean).length - 1);
  });

  it('two runs of one incident at once: the older writes nothing any more', async () => {
    const { incident } = await raiseStolenKey(app);
    await until('the approval being awaited', () => enteredIn(incident.id, 'obtain-approval', 'AwaitDecision'));
    const [first] = (await executionsOf(incident.id)).filter(({ arn }) => arn.includes('-handle-incident:'));
    await stop(first?.arn ?? '');
    await advance(6);
    const closed = await actUntil(app, incident.id, ({ status }) => status === 'closed');
    expect(closed.run).toBe(2);
    const types = (await eventsOf(incident.id)).map(({ type }) => type);
    expect(repeated(types.filter((type) => !type.endsWith('evidence-collected')))).toEqual([]);
  });
});
