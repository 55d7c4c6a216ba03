import { describe, expect, it, test } from '@jest/globals';
import { lookAtAutomation, runAutomation, serviceAnswers } from '../../../../domain/incidents/recovery/index.ts';
import type { AutomationStatus } from '../../../../domain/incidents/recovery/index.ts';

const stepOf = (rollback?: string) => ({
  kind: 'api' as const,
  id: 'patch',
  title: 'Patch it',
  action: 'run-automation' as const,
  automation: 'patch-fleet',
  ...(rollback === undefined ? {} : { rollback }),
});
const target = (rollback?: string) => ({
  incidentId: 'INC-2026-0001',
  key: '1',
  attempt: 2,
  step: stepOf(rollback),
  resource: 'fleet',
  before: '2026-03-09T09:00:00.000Z',
});

/** Automations in memory: each start is kept by its name, once. */
const automations = (began = true) => {
  const calls: string[] = [];
  const said = (verb: string) => (automation: string, execution: string) => {
    calls.push(`${verb} ${automation} ${execution}`);
    return Promise.resolve();
  };
  const stop = (...named: Parameters<ReturnType<typeof said>>) => said('stop')(...named).then(() => began);
  return { calls, action: runAutomation({ start: said('start'), stop }) };
};

describe('an automation', () => {
  it('is run under a name of incident, runbook, attempt and step, so that a repeated start starts nothing', async () => {
    const { action, calls } = automations();
    await action.act(await action.prepare(target()));
    expect(calls).toEqual(['start patch-fleet INC-2026-0001-1-2-patch']);
  });

  it.each([
    [
      'stopped, and the one that undoes it is run',
      'unpatch-fleet',
      ['start unpatch-fleet INC-2026-0001-1-2-patch-back'],
    ],
    ['stopped, where none undoes it', undefined, []],
  ])('is %s, when it is taken back', async (_, rollback, then) => {
    const { action, calls } = automations();
    await action.undo(await action.prepare(target(rollback)));
    expect(calls).toEqual(['stop patch-fleet INC-2026-0001-1-2-patch', ...then]);
  });

  it('that never began is not taken back', async () => {
    const { action, calls } = automations(false);
    const prepared = await action.prepare(target('unpatch-fleet'));
    await action.undo(prepared);
    expect(calls).toEqual(['stop patch-fleet INC-2026-0001-1-2-patch']);
    await lookAtAutomation({ status: () => Promise.resolve('missing') }).isUndone(prepared);
  });

  const lookAt = (status: AutomationStatus) => lookAtAutomation({ status: () => Promise.resolve(status) });
  test.each<[AutomationStatus, string | undefined]>([
    ['succeeded', undefined],
    ['running', 'UnavailableError'],
    ['missing', 'UnavailableError'],
    ['failed', 'RefusedError'],
  ])('%s', async (status, error) => {
    const looked = lookAt(status).isDone({ automation: 'patch-fleet', execution: 'x' });
    await (error === undefined
      ? expect(looked).resolves.toBe('Automation patch-fleet succeeded.')
      : expect(looked).rejects.toMatchObject({ name: error }));
  });
});

describe('a service', () => {
  const at = { resource: 'https://pay.example', now: '2026-03-09T10:00:00.000Z' };
  const look = (...isWell: boolean[]) =>
    serviceAnswers(() => Promise.resolve(isWell.map((one) => ({ service: 's', isWell: one, saw: 'status' }))))([], at);

  it('that answers is green', async () => expect(await look(true)).toMatchObject({ isGreen: true }));
  it('that nobody probes is red', async () => expect(await look()).toMatchObject({ isGreen: false }));
  it('that does not answer yet is waited for', () =>
    expect(look(true, false)).rejects.toMatchObject({ name: 'UnavailableError' }));
});
