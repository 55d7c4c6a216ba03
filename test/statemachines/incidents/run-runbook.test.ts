import { expect, test } from '@jest/globals';
import { NotFoundError, RefusedError, UnavailableError } from '../../../domain/shared/errors.ts';
import { FIRST, INVOCATION, RUNBOOK, runbookUnderTest } from '../../lambdas/incidents/runbook-under-test.ts';
import type { RunbookUnderTest } from '../../lambdas/incidents/runbook-under-test.ts';
import { runMachine } from './run-machine.ts';

type Given<K extends 'take' | 'confirm' | 'fail'> = Parameters<RunbookUnderTest[K]>[0];

const tasksOf = ({ take, confirm, fail }: RunbookUnderTest) => ({
  TakeRunbookStep: (input: Given<'take'>) => take(input, INVOCATION),
  ConfirmRunbookStep: (input: Given<'confirm'>) => confirm(input, INVOCATION),
  FailRunbookStep: (input: Given<'fail'>) => fail(input, INVOCATION),
});
const run = (world: RunbookUnderTest, first = FIRST) => runMachine('incidents/run-runbook', first, tasksOf(world));

const approved = async (first = FIRST): Promise<RunbookUnderTest> => {
  const world = await runbookUnderTest(RUNBOOK, first.incidentId);
  await world.plan(first, INVOCATION);
  await world.answer('runbook', 'approved');
  return world;
};

const WELL = ['approved', 'step-intended restore', 'step-done restore', 'step-done compare'];

test('runs up to the person, who ends the wait, and to its end', async () => {
  const world = await approved();
  await run(world);
  expect(world.types()).toEqual(WELL);
  await world.answer('runbook-step', 'approved');
  await run(world);
  const rest = ['step-done switch', 'step-intended again', 'step-done again', 'completed'];
  expect(world.types()).toEqual([...WELL, ...rest]);
  expect((await world.recovery())?.runbooks[0]?.status).toBe('done');
});

test('a person who cannot do their step has everything before it taken back, and people are asked again', async () => {
  const world = await approved();
  await run(world);
  await world.answer('runbook-step', 'rejected');
  await run(world);
  expect(world.types().slice(WELL.length)).toEqual(['step-failed switch', 'step-undone restore', 'rolled-back']);
  expect([...world.tables]).toEqual([]);
  await world.answer('runbook', 'approved');
  expect((await world.recovery())?.runbooks[0]).toMatchObject({ status: 'running', attempt: 2 });
});

test('what a person did is theirs to take back', async () => {
  const world = await approved();
  await run(world);
  await world.answer('runbook-step', 'approved');
  world.faults.set('prepare', new NotFoundError('no backup'));
  await run(world);
  expect(world.types().slice(-1)).toEqual(['step-failed again']);
  await world.answer('runbook-step', 'approved');
  await run(world);
  expect(world.types().slice(-3)).toEqual(['step-undone switch', 'step-undone restore', 'rolled-back']);
  expect([...world.tables]).toEqual([]);
});

test('a red check takes back what was done before it', async () => {
  const world = await approved();
  world.seen.isGreen = false;
  await run(world);
  expect(world.types().slice(-3)).toEqual(['step-failed compare', 'step-undone restore', 'rolled-back']);
  expect([...world.tables]).toEqual([]);
});

test.each([
  ['act', new RefusedError('AccessDenied'), 'step-failed restore'],
  ['prepare', new NotFoundError('no backup'), 'step-failed restore'],
  ['isDone', new NotFoundError('gone'), 'step-failed restore'],
  ['isDone', new UnavailableError('never ready'), 'step-failed restore'],
])('%s that ends with %p is a failed step, and nothing of it stays', async (verb, error, last) => {
  const world = await approved();
  world.faults.set(verb, error);
  await run(world);
  expect(world.types()).toContain(last);
  expect(world.types().at(-1)).toBe('rolled-back');
  expect([...world.tables]).toEqual([]);
});

test('what cannot be taken back is left and named, and does not hold up the rest', async () => {
  const world = await approved();
  await run(world);
  world.faults.set('undo', new RefusedError('AccessDenied'));
  await world.answer('runbook-step', 'rejected');
  await run(world);
  expect(world.types().slice(-2)).toEqual(['step-left restore', 'rolled-back']);
  expect((await world.recovery())?.runbooks[0]?.steps[0]).toMatchObject({ id: 'restore', status: 'left' });
});

test('killed after any call and run again, it comes to the same end, each step acted on under one intent', async () => {
  const calls = (
    await (async () => {
      const world = await approved();
      return run(world);
    })()
  ).called;
  for (const [stop] of calls.entries()) {
    const world = await approved();
    const tasks = tasksOf(world);
    let left = stop;
    const killed =
      <I>(work: (input: I) => Promise<unknown>) =>
      async (input: I): Promise<unknown> => {
        const answer = await work(input);
        if ((left -= 1) < 0) throw Object.assign(new Error('killed'), { name: 'RefusedError' });
        return answer;
      };
    await runMachine('incidents/run-runbook', FIRST, {
      TakeRunbookStep: killed(tasks.TakeRunbookStep),
      ConfirmRunbookStep: killed(tasks.ConfirmRunbookStep),
      FailRunbookStep: tasks.FailRunbookStep,
    });
    await run(world);
    expect(world.types()).toEqual(WELL);
    expect(world.tables.size).toBe(1);
  }
});

test('a superseded run writes nothing', async () => {
  const world = await approved();
  await world.supersede();
  await run(world);
  expect(world.types()).toEqual(['approved']);
  expect(world.calls).toEqual([]);
});

test('a new fact is looked at before the next step', async () => {
  const world = await approved();
  await world.write(() => ({
    kind: 'event',
    type: 'incidents.signal-attached',
    data: {
      signalUid: 's-2',
      findingType: 'Impact:S3/x',
      findingUid: 'f-2',
      title: 'More of it',
      severityId: 4,
      resource: { type: 'AwsS3Bucket', uid: 'b' },
      isActive: true,
    },
  }));
  const { called } = await run(world);
  expect(called).toEqual(['TakeRunbookStep']);
  expect(world.types()).toEqual(['approved']);
});

const EXERCISE = { ...FIRST, incidentId: 'EXE-2026-0001' };

test('an exercise asks its people, touches nothing, and comes to its end', async () => {
  const world = await approved(EXERCISE);
  await run(world, EXERCISE);
  await world.answer('runbook-step', 'approved');
  await run(world, EXERCISE);
  expect(world.types()).toEqual([
    'approved',
    ...['restore', 'compare', 'switch', 'again'].map((step) => `step-done ${step}`),
    'completed',
  ]);
  expect(new Set(world.calls)).toEqual(new Set(['prepare']));
});

test('an exercise finds out that a step could not be taken', async () => {
  const world = await approved(EXERCISE);
  world.faults.set('prepare', new NotFoundError('there is no backup'));
  await run(world, EXERCISE);
  expect(world.types()).toEqual(['approved', 'step-failed restore', 'rolled-back']);
});

test('what a person did in an exercise is theirs to take back, and nothing else is', async () => {
  const world = await approved(EXERCISE);
  await run(world, EXERCISE);
  await world.answer('runbook-step', 'approved');
  world.faults.set('prepare', new NotFoundError('there is no backup'));
  await run(world, EXERCISE);
  await world.answer('runbook-step', 'approved');
  await run(world, EXERCISE);
  expect(world.types().slice(-2)).toEqual(['step-undone switch', 'rolled-back']);
  expect(world.calls).not.toContain('undo');
});

test('the kill switch stops the next act, and lets what was done be taken back', async () => {
  const world = await approved();
  await run(world);
  await world.answer('runbook-step', 'approved');
  world.switches.stopped = true;
  await run(world);
  expect(world.types().slice(-1)).toEqual(['step-failed again']);
  await world.answer('runbook-step', 'approved');
  await run(world);
  expect(world.types().at(-1)).toBe('rolled-back');
  expect(world.calls.filter((call) => call === 'act')).toHaveLength(1);
});
