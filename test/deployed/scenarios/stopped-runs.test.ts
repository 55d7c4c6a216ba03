import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANSWERS_WHEN_MAJOR, answerAsks } from '../../../local/act-as-people.ts';
import { stopCloud } from '../../../local/cloud.ts';
import type { PersonsAnswer } from '../../../local/decide.ts';
import { submitReports } from '../../../local/submit-reports.ts';
import type { Victim } from '../../../local/victim.ts';
import type { Application } from '../support/application.ts';
import { advance } from '../support/clock.ts';
import { MET_ONCE, reportsUntil, stepsOf, untilCase, untilDuty } from '../support/duties.ts';
import { breakFunction } from '../support/faults.ts';
import { openGate } from '../support/gate.ts';
import type { Call, Gate } from '../support/gate.ts';
import { executionsOf } from '../support/histories.ts';
import { isDenied, keysOf, setKey } from '../support/identities.ts';
import { eventsOf, raiseStolenKey, readIncident } from '../support/incidents.ts';
import { ownCloud } from '../support/own-cloud.ts';
import { actUntil, askFor } from '../support/people.ts';
import { journalOf } from '../support/resources.ts';
import { NEVER_ENOUGH, signAs } from '../support/sign.ts';
import { executionIn, stop, stopWithIncident } from '../support/stop-executions.ts';
import { stoppingPlaces } from '../support/stopping-places.ts';
import type { StoppingPlace } from '../support/stopping-places.ts';
import { until } from '../support/until.ts';

/** Functions call through a gate here, so that each can be held at the moment its execution is stopped. */
const CLOUD = 'stopped';
const MINUTES = 60_000;

const PLACES = stoppingPlaces();
/** Where an incident is stopped: each takes the next place when its first step calls. */
const placeOf = new Map<string, StoppingPlace>();
const stopped = new Map<string, Promise<void>>();

const isAt = ({ step: [, name], when }: StoppingPlace, { from, text, moment }: Call): boolean =>
  from === name && (when === 'it begins' ? moment === 'before' : moment === 'after' && text.includes('AWAIT#'));

/** What has to fail so that an incident comes to the state at all; everywhere else it comes by itself. */
const FAILS_BEFORE: Record<string, string | undefined> = { FailContainment: 'apply-containment' };

/** Whose key it is, by incident: one that waits for a change found it active again when recovery was verified. */
const victims = new Map<string, Victim>();
const letSlip = async (id: string, { state }: StoppingPlace, { from, moment }: Call): Promise<void> => {
  const victim = victims.get(id);
  if (state === 'AwaitChange' && from === 'verify-recovery' && moment === 'before' && victim !== undefined)
    await setKey(victim, 'Active');
};

/** The incident's place: that of its first call is the next one which nobody has. */
const placeFor = (id: string): StoppingPlace | undefined => {
  const place = placeOf.get(id) ?? PLACES[placeOf.size];
  if (place !== undefined) placeOf.set(id, place);
  return place;
};

/**
 * Stops the incident's execution if it is at the place, and lets the call go on after that: the function of a stopped
 * execution still runs. Only the one that gives up a containment dies with its execution: what it would write brings a
 * second round of containment, which faults.test.ts has.
 */
const stopAt = async (id: string, { machine, shownAs, state }: StoppingPlace): Promise<'pass' | 'refuse'> => {
  const arn = await executionIn(id, machine, shownAs);
  if (arn === undefined) return 'pass';
  if (!stopped.has(id)) stopped.set(id, stopWithIncident(id, arn));
  await stopped.get(id);
  return state === 'FailContainment' ? 'refuse' : 'pass';
};

const keep = async (call: Call): Promise<'pass' | 'refuse'> => {
  const id = /INC-\d+-\d+/.exec(call.text)?.[0];
  const place = id === undefined ? undefined : placeFor(id);
  if (id === undefined || place === undefined || stopped.has(id)) return 'pass';
  if (call.from === FAILS_BEFORE[place.state]) return 'refuse';
  await letSlip(id, place, call);
  return isAt(place, call) ? stopAt(id, place) : 'pass';
};

let app: Application;
let gate: Gate;
const restores: (() => Promise<void>)[] = [];
beforeAll(async () => {
  app = await ownCloud(CLOUD);
  await signAs(app.cloud, NEVER_ENOUGH);
  gate = await openGate(app.cloud.endpoint, keep);
  const steps = new Map(PLACES.map(({ step }) => [step.join('/'), step]));
  steps.set('incidents/apply-containment', ['incidents', 'apply-containment']);
  for (const step of steps.values())
    restores.push(await breakFunction(step, { variables: { AWS_ENDPOINT_URL: gate.url } }));
}, 5 * MINUTES);
afterAll(async () => {
  if (process.env['KEEP_CLOUD'] === undefined) await stopCloud(CLOUD);
  else for (const restore of restores) await restore();
  await gate.close();
});

const nameOf = (place: StoppingPlace | undefined): string =>
  place === undefined ? 'nowhere' : `${place.machine}/${place.state} when ${place.when}`;
const repeated = (values: string[]): string[] => values.filter((value, index) => values.indexOf(value) !== index);

const isOfDuty = (incidentId: string): boolean => placeOf.get(incidentId)?.machine === 'meet-obligation';

/** Nobody reviews an incident before its report was stopped: the incident is to be stopped as well. */
const answersOf = (incidentId: string): Record<string, PersonsAnswer> | undefined => {
  if (!isOfDuty(incidentId)) return undefined;
  const { review: _, ...answers } = ANSWERS_WHEN_MAJOR;
  return answers;
};

/** Acts as the incident's people until it was stopped at its place. */
const untilStopped = async (incidentId: string): Promise<void> => {
  const [answered, submitted] = [new Set<string>(), new Set<string>()];
  await until(`${incidentId} to get a place`, () => Promise.resolve(placeOf.has(incidentId)));
  const place = nameOf(placeOf.get(incidentId));
  const isStopped = async (): Promise<boolean> => {
    if (stopped.has(incidentId)) return true;
    if ((await readIncident(incidentId)).status === 'closed') throw new Error(`${incidentId} never was in ${place}`);
    await answerAsks(app.cloud, incidentId, answered, answersOf(incidentId));
    if (isOfDuty(incidentId)) await submitReports(app.cloud, incidentId, submitted);
    return false;
  };
  await until(`${incidentId} in ${place}`, isStopped, 400);
};

describe('runs that are stopped', () => {
  it('are those of every machine that an incident goes through, also inside a Map', () => {
    const machines = ['handle-incident', 'collect-evidence', 'contain-threat', 'obtain-approval', 'meet-obligation'];
    expect(PLACES.map(({ machine }) => machine)).toEqual(expect.arrayContaining(machines));
    expect(PLACES.map(({ state }) => state)).toContain('CaptureEvidence');
  });

  it(
    'at every state: the sweep brings each incident to its close, contained exactly once',
    async () => {
      const raised = await Promise.all(PLACES.map(() => raiseStolenKey(app)));
      for (const { victim, incident } of raised) victims.set(incident.id, victim);
      await Promise.all(raised.map(({ incident }) => untilStopped(incident.id)));
      for (const { victim, incident } of raised)
        if (placeOf.get(incident.id)?.state === 'AwaitChange') await setKey(victim, 'Inactive');
      await advance(6);
      const closed = await Promise.all(
        raised.map(({ incident }) => actUntil(app, incident.id, ({ status }) => status === 'closed')),
      );
      expect(new Set([...placeOf.values()].map(nameOf))).toEqual(new Set(PLACES.map(nameOf)));

      for (const [index, { victim, incident }] of raised.entries()) {
        const place = nameOf(placeOf.get(incident.id));
        const types = (await eventsOf(incident.id)).map(({ type }) => type);
        const once = ['incidents.containment-intended', 'incidents.containment-verified', 'incidents.incident-closed'];
        expect([place, ...once.map((type) => types.filter((each) => each === type).length)]).toEqual([place, 1, 1, 1]);
        const mayRepeat = /run-started|evidence-collected|signals-counted/;
        expect([place, ...repeated(types.filter((type) => !mayRepeat.test(type)))]).toEqual([place]);
        expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Inactive' });
        expect(await isDenied(victim.userName)).toBe(true);
        // Where the close itself is stopped, its function may still bring it about.
        if (!place.includes('/CloseIncident')) expect([place, closed[index]?.run]).toEqual([place, 2]);
      }
    },
    12 * MINUTES,
  );

  it(
    'each report is received once all the same, and the case of whom none was owed closes',
    async () => {
      const ids = [...placeOf.keys()];
      const [ofDuty, others] = [ids.filter(isOfDuty), ids.filter((id) => !isOfDuty(id))];
      const untilReport = (...statuses: string[]) => reportsUntil(app, ofDuty, 'dora-initial', statuses);
      // Nobody misses a run that only waits: what it waits for, the receipt, starts the next one.
      await untilReport('recorded', 'received');
      await advance(6);
      for (const duty of await untilReport('received')) {
        expect([duty.id, ...(await stepsOf(app, duty.id))]).toEqual([duty.id, ...MET_ONCE]);
        expect([nameOf(placeOf.get(duty.incidentId)), duty.run]).toEqual([nameOf(placeOf.get(duty.incidentId)), 2]);
      }
      // What follows begins after its incident was started again, and its own first run writes its draft all the same.
      for (const id of ofDuty) {
        const next = await untilDuty(id, 'dora-intermediate', ({ draft }) => draft !== undefined);
        expect([nameOf(placeOf.get(id)), next.run]).toEqual([nameOf(placeOf.get(id)), 1]);
      }
      for (const id of others) {
        const closed = await untilCase(id, 'to close', ({ status }) => status === 'closed');
        const types = (await journalOf(app, 'regulation', closed.id)).map(({ type }) => type);
        expect([id, types.filter((type) => type === 'regulation.classification-decided').length]).toEqual([id, 1]);
        expect([id, closed.obligations]).toEqual([id, []]);
      }
    },
    8 * MINUTES,
  );

  it('two runs of one incident at once: the older writes nothing any more', async () => {
    const { incident } = await raiseStolenKey(app);
    await askFor(app, incident.id, 'containment');
    const [first] = (await executionsOf(incident.id)).filter(({ arn }) => arn.includes('-handle-incident:'));
    await stop(first?.arn ?? '');
    await advance(6);
    const closed = await actUntil(app, incident.id, ({ status }) => status === 'closed');
    expect(closed.run).toBe(2);
    const types = (await eventsOf(incident.id)).map(({ type }) => type);
    expect(repeated(types.filter((type) => !type.endsWith('evidence-collected')))).toEqual([]);
  });
});
