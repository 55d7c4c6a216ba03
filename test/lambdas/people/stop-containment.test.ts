import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it } from '@jest/globals';
import { memorySettings } from '../../../adapters/memory/settings-store.ts';
import { stopContainmentStep } from '../../../lambdas/people/stop-containment.ts';

const INVOCATION = { now: '2026-03-02T09:00:00.000Z', request: 'request-1' };
const STOP = { by: 'incident-manager-1', reason: 'It contains our own scanners.' };

let store: ReturnType<typeof memorySettings>;
beforeEach(() => {
  store = memorySettings();
});
const limits = async () => (await store.read('containment-limits')).content;

it('is thrown by one person at once, and leaves the limits as they were', async () => {
  const before = await limits();
  const { changeId } = await stopContainmentStep(store)({ formId: randomUUID(), ...STOP }, INVOCATION);
  expect(await limits()).toEqual({ ...before, stopped: true });
  expect((await store.changes.load(changeId))?.state).toMatchObject({ status: 'applied', by: STOP.by });
});

it('thrown twice is thrown once', async () => {
  const formId = randomUUID();
  const first = await stopContainmentStep(store)({ formId, ...STOP }, INVOCATION);
  expect(await stopContainmentStep(store)({ formId, ...STOP }, INVOCATION)).toEqual(first);
  await stopContainmentStep(store)({ formId: randomUUID(), ...STOP }, INVOCATION);
  expect((await store.read('containment-limits')).version).toBe(1);
});

it('is thrown by nobody whom the directory does not know', async () => {
  await expect(
    stopContainmentStep(store)({ formId: randomUUID(), ...STOP, by: 'nobody-1' }, INVOCATION),
  ).rejects.toMatchObject({ name: 'InvalidInputError' });
  expect((await limits()).stopped).toBe(false);
});
