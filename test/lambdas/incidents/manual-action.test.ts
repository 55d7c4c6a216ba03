import { expect, test } from '@jest/globals';
import { readSeverityConfig } from '../../../adapters/config/severity.ts';
import { seedOf, seedPlaybooks } from '../../../adapters/config/seeds.ts';
import { memoryEvidenceVault } from '../../../adapters/memory/evidence-vault.ts';
import { memoryJournal } from '../../../adapters/memory/journal.ts';
import { memoryUseCounter } from '../../../adapters/memory/use-counter.ts';
import { describeAsked, manualAction } from '../../../domain/incidents/containment/index.ts';
import {
  actQuestions,
  applyOutcome,
  dismissIncident,
  fallenQuestions,
  incidentAggregate,
  openIncident,
  roleToAct,
  startRun,
} from '../../../domain/incidents/index.ts';
import type { SideQuestion } from '../../../domain/incidents/index.ts';
import { actOf } from '../../../lambdas/_shared/containment-act.ts';
import { applyContainmentStep } from '../../../lambdas/incidents/apply-containment.ts';
import { planContainmentStep } from '../../../lambdas/incidents/plan-containment.ts';
import { proposeReleaseStep } from '../../../lambdas/incidents/propose-release.ts';
import { releaseApproved } from '../../../lambdas/incidents/on-release-approved.ts';
import { verifyContainmentStep } from '../../../lambdas/incidents/verify-containment.ts';
import { VPN_LOCK } from '../../domain/incidents/containment/outside/orders.ts';
import { leakedKey } from '../../domain/incidents/journal-of.ts';

const ID = 'INC-2026-0001';
const NOW = '2026-03-01T10:00:00.000Z';
const INVOCATION = { now: NOW, request: 'request-1' };
const INPUT = { incidentId: ID, run: 1, round: 1 };
type Decision = 'approved' | 'rejected' | 'sent-back' | 'expired';

/** An incident whose playbook has people lock an account of the VPN, planned and approved. */
const approved = async (principal = leakedKey.principal) => {
  const incidents = memoryJournal(incidentAggregate);
  const vault = memoryEvidenceVault();
  const asked: string[] = [];
  const ask = ({ approvalId }: SideQuestion) => {
    asked.push(approvalId);
    return Promise.resolve(approvalId);
  };
  const list = () => Promise.resolve(seedOf('protected'));
  const limits = () => Promise.resolve({ ...seedOf('containment-limits'), stopped: false });
  const verbs = () => Promise.resolve(manualAction);
  const command = (key: string, run?: number) => ({ key, actor: 'system:test', now: NOW, ...(run ? { run } : {}) });
  const playbooks = seedPlaybooks().map((one) =>
    one.id === 'leaked-access-key' ? { ...one, containment: [VPN_LOCK] } : one,
  );
  const plan = planContainmentStep(incidents, verbs, {
    playbooks: () => Promise.resolve(playbooks),
    list,
    signed: () => Promise.resolve({ preAuthorisations: [] }),
  });
  const touch = () => Promise.resolve(true);
  const counter = memoryUseCounter();
  const severity = readSeverityConfig();
  const apply = applyContainmentStep({ incidents, vault, holds: verbs, list, limits, touch, counter, severity });
  const verify = verifyContainmentStep({ incidents, vault, looks: verbs, ask });
  const people = () => Promise.resolve(seedOf('people').people);
  const propose = proposeReleaseStep({ incidents, vault, looks: verbs, people, ask });
  const carryOut = releaseApproved({ incidents, vault, releases: verbs, limits, touch, ask });
  const outcome = (purpose: string, round: number, decision: Decision) =>
    incidents.execute(
      ID,
      { ...command(`${purpose}:${String(round)}`), actor: 'person:ciso-1' },
      applyOutcome({ purpose, round, decision, reason: 'I saw it', by: 'ciso-1' }),
    );
  await incidents.execute(ID, command('open', 1), () => ({
    kind: 'event',
    ...openIncident({ ...leakedKey, ...(principal === undefined ? {} : { principal }) }),
  }));
  await plan({ incidentId: ID, run: 1 }, INVOCATION);
  await outcome('containment', 1, 'approved');
  const state = async () => (await incidents.load(ID))!.state;
  return {
    incidents,
    asked,
    command,
    state,
    outcome,
    act: async (run = 1) => {
      const { action } = await apply({ ...INPUT, run }, INVOCATION);
      return action === undefined ? undefined : verify({ ...INPUT, run, action }, INVOCATION);
    },
    apply,
    verify,
    action: async () => (await state()).containment!.actions[0],
    release: async (round = 1) => {
      const input = { incidentId: ID, actor: 'person:incident-manager-1', note: 'n', override: false };
      await propose({ ...input, reason: 'remediated' }, INVOCATION);
      await outcome('release', round, 'approved');
      await carryOut(ID, INVOCATION);
    },
    carryOut: () => carryOut(ID, INVOCATION),
    verifiedAs: async () =>
      (await manualAction.verify(await actOf(vault, (await state()).containment!.actions[0]!))).kind,
    types: () => incidents.eventsOf(ID).map(({ event }) => (JSON.parse(event) as { type: string }).type.slice(10)),
  };
};

test('people are asked beside the run, which goes on', async () => {
  const world = await approved();
  expect(await world.act()).toMatchObject({ next: 'done' });
  expect(await world.action()).toMatchObject({ status: 'left-to-people', asked: { round: 1, verb: 'contain' } });
  expect(world.asked).toEqual([`${ID}-manual-action-1`]);
  const state = await world.state();
  expect(roleToAct(state, 1)).toBe('responder');
  expect(describeAsked(state, 1, await world.incidents.reveal(ID))).toEqual({
    reason: 'Carry out vpn-lock for ci-deploy.',
    changes: [
      '1. Open the console of the VPN.',
      '2. Lock the account.',
      'Another person confirms it from another source: the list of locked accounts in the identity provider.',
    ],
  });
});

test('two people who say that it is done are the proof', async () => {
  const world = await approved();
  await world.act();
  await world.outcome('manual-action', 1, 'approved');
  expect(await world.action()).toMatchObject({ status: 'verified' });
  expect(actQuestions(await world.state())).toEqual([]);
  expect(await world.verifiedAs()).toBe('left-to-people');
});

test.each(['rejected', 'expired', 'sent-back'] as const)('%s is no word that it was done', async (decision) => {
  const world = await approved();
  await world.act();
  await world.outcome('manual-action', 1, decision);
  expect(await world.action()).toMatchObject({ status: 'failed', reason: 'not-done' });
  expect(actQuestions(await world.state())).toEqual([]);
});

test('killed before it asked: the next run asks the same question, once', async () => {
  const world = await approved();
  await world.apply(INPUT, INVOCATION);
  await world.incidents.execute(ID, world.command('run-2', 2), startRun(1));
  await expect(world.verify({ ...INPUT, action: '1.1' }, INVOCATION)).rejects.toMatchObject({ name: 'RefusedError' });
  await world.act(2);
  await world.act(2);
  expect(new Set(world.asked)).toEqual(new Set([`${ID}-manual-action-1`]));
  expect(world.types().filter((type) => type === 'action-left-to-people')).toHaveLength(1);
});

test('an answer to a question that is settled changes nothing', async () => {
  const world = await approved();
  await world.act();
  await world.outcome('manual-action', 1, 'approved');
  const before = world.types();
  await world.outcome('manual-action', 2, 'rejected');
  expect(world.types()).toEqual(before);
});

test('a release is asked of people too, and done when two of them say so', async () => {
  const world = await approved();
  await world.act();
  await world.outcome('manual-action', 1, 'approved');
  await world.release();
  await world.carryOut();
  expect(await world.action()).toMatchObject({ status: 'release-intended', asked: { round: 2, verb: 'release' } });
  expect(new Set(world.asked)).toContain(`${ID}-manual-action-2`);
  expect(describeAsked(await world.state(), 2, await world.incidents.reveal(ID)).changes[0]).toBe(
    '1. Unlock the account.',
  );
  await world.outcome('manual-action', 2, 'approved');
  expect(await world.action()).toMatchObject({ status: 'released' });
  expect((await world.state()).release).toBeUndefined();
});

test('a release that nobody did may be proposed again', async () => {
  const world = await approved();
  await world.act();
  await world.outcome('manual-action', 1, 'approved');
  await world.release();
  await world.outcome('manual-action', 2, 'expired');
  expect(await world.action()).toMatchObject({ status: 'release-intended' });
  expect((await world.action())?.asked).toBeUndefined();
  await world.release(2);
  expect(await world.action()).toMatchObject({ asked: { round: 3, verb: 'release' } });
});

test('whoever is on the protected list is never the business of people either', async () => {
  const world = await approved({ type: 'IAMUser', name: 'break-glass-1', credentialUid: 'AKIAEXAMPLE' });
  expect((await world.state()).containment).toMatchObject({
    actions: [],
    refused: [{ id: 'manual', reason: 'protected' }],
  });
});

test('an incident that ends asks nobody to act any more', async () => {
  const world = await approved();
  await world.act();
  const before = await world.state();
  expect(fallenQuestions({ ...before, status: 'closed' }).approvalIds).toContain(`${ID}-manual-action-1`);
  expect(actQuestions({ ...before, status: 'closed' })).toEqual([]);
  const dismissed = await world.incidents.execute(ID, world.command('dismiss'), dismissIncident('nothing was wrong'));
  expect(dismissed.kind).toBe('refused');
});
