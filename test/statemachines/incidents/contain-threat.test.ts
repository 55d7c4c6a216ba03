import { expect, test } from '@jest/globals';
import { RefusedError, UnavailableError } from '../../../domain/shared/errors.ts';
import { USER } from '../../domain/incidents/containment/access-key/identity-of.ts';
import { FIRST, incidentUnderTest, INVOCATION } from '../../lambdas/incidents/incident-under-test.ts';
import { runMachine } from './run-machine.ts';

type World = Awaited<ReturnType<typeof incidentUnderTest>>;
type Given<K extends 'apply' | 'verify' | 'fail'> = Parameters<World[K]>[0];

const approved = async (): Promise<World> => {
  const world = await incidentUnderTest();
  await world.plan(FIRST, INVOCATION);
  await world.decide('approved');
  return world;
};

const tasksOf = ({ apply, verify, fail }: World) => ({
  ApplyContainment: (input: Given<'apply'>) => apply(input, INVOCATION),
  VerifyContainment: (input: Given<'verify'>) => verify(input, INVOCATION),
  FailContainment: (input: Given<'fail'>) => fail(input, INVOCATION),
});

const failing = (times: number, error: Error) => {
  let left = times;
  return (): void => {
    if ((left -= 1) >= 0) throw error;
  };
};

test('applies, verifies and ends', async () => {
  const world = await approved();
  const { called } = await runMachine('incidents/contain-threat', FIRST, tasksOf(world));
  expect(called).toEqual(['ApplyContainment', 'VerifyContainment']);
  expect((await world.containment())?.actions[0]?.status).toBe('verified');
});

test('goes on where the journal stopped: what is contained is not contained again', async () => {
  const world = await approved();
  await runMachine('incidents/contain-threat', FIRST, tasksOf(world));
  const { called } = await runMachine('incidents/contain-threat', FIRST, tasksOf(world));
  expect(called).toEqual(['ApplyContainment']);
  expect(world.store.calls).toHaveLength(2);
});

test.each([
  ['UnavailableError', new UnavailableError('IAM')],
  ['a crash', Object.assign(new Error('exit'), { name: 'Runtime.ExitError' })],
])('tries again after %s', async (_what, error) => {
  const world = await approved();
  const tasks = tasksOf(world);
  const trouble = failing(2, error);
  const ApplyContainment = async (input: Given<'apply'>) => {
    const applied = await tasks.ApplyContainment(input);
    trouble();
    return applied;
  };
  const { called } = await runMachine('incidents/contain-threat', FIRST, { ...tasks, ApplyContainment });
  expect(called.filter((name) => name === 'ApplyContainment')).toHaveLength(3);
  expect((await world.containment())?.actions[0]?.status).toBe('verified');
  expect(world.types().filter((type) => type === 'containment-intended')).toHaveLength(1);
});

test('what stays out of reach becomes a failed action that people see', async () => {
  const world = await approved();
  world.store.setKeyStatus = () => Promise.reject(new UnavailableError('IAM'));
  const { called } = await runMachine('incidents/contain-threat', FIRST, tasksOf(world));
  expect(called.slice(-1)).toEqual(['FailContainment']);
  expect((await world.containment())?.actions[0]).toMatchObject({ status: 'failed', reason: 'UnavailableError' });
});

test('what IAM denies is not tried again', async () => {
  const world = await approved();
  world.store.putPolicy = () => Promise.reject(new RefusedError('IAM: AccessDenied'));
  const { called } = await runMachine('incidents/contain-threat', FIRST, tasksOf(world));
  expect(called).toEqual(['ApplyContainment']);
  expect((await world.containment())?.actions[0]).toMatchObject({ status: 'failed', reason: 'IAM: AccessDenied' });
});

test('a superseded run ends without a trace', async () => {
  const world = await approved();
  await world.supersede();
  const before = world.types();
  const { called } = await runMachine('incidents/contain-threat', FIRST, tasksOf(world));
  expect(called).toEqual(['ApplyContainment']);
  expect(world.types()).toEqual(before);
  expect(world.store.users.get(USER)?.keys[0]?.status).toBe('Active');
});
