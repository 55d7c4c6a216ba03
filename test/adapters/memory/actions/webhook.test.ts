import { expect, test } from '@jest/globals';
import { memoryOutsideSystem } from '../../../../adapters/memory/outside-system.ts';
import { webhookAction } from '../../../../domain/incidents/containment/index.ts';
import { edrTarget } from '../../../domain/incidents/containment/outside/orders.ts';
import { containmentActionSuite } from '../../actions/containment-action-suite.ts';

const NOW = '2026-03-01T10:00:00.000Z';
const target = edrTarget();

const makeWorld = () => {
  const { system, done, breakAfter, set } = memoryOutsideSystem([target]);
  return Promise.resolve({
    port: webhookAction(system),
    target,
    missing: { ...target, arn: 'arn:aws:holdfast:eu-central-1:000000000000:Laptop/laptop-8' },
    settings: () => system.status(target),
    leftBehind: () => Promise.resolve(structuredClone(done)),
    breakAfter,
    meddle: () => {
      set(target, 'unreachable');
      return Promise.resolve();
    },
  });
};

containmentActionSuite('webhook, a system in memory', makeWorld);

test('what was contained before is told nothing by a release, and stays so', async () => {
  const { system, done } = memoryOutsideSystem([target], 'contained');
  const port = webhookAction(system);
  const seen = await port.capture(target, NOW);
  if (seen.kind !== 'captured') throw new Error('not captured');
  const act = { captured: seen.captured, occurredAt: NOW };
  await port.act(act);
  await port.release(act, { reason: 'false-positive', now: NOW, secretName: '', owner: '' });
  expect(done.map(({ verb }) => verb)).toEqual(['contain']);
  expect(await system.status(target)).toBe('contained');
});

test('a system that says it did it and did not is not believed', async () => {
  const { system } = memoryOutsideSystem([target]);
  const port = webhookAction({ ...system, tell: () => Promise.resolve() });
  const seen = await port.capture(target, NOW);
  if (seen.kind !== 'captured') throw new Error('not captured');
  const act = { captured: seen.captured, occurredAt: NOW };
  await port.act(act);
  expect(await port.verify(act)).toEqual({ kind: 'not-effective', missing: ['the other host says released'] });
});
