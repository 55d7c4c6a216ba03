import { expect, it, test } from '@jest/globals';
import { readEntities } from '../../../../adapters/config/entities.ts';
import { readObligations } from '../../../../adapters/config/obligations.ts';
import {
  decideAwareness,
  decideClassification,
  decideSignificance,
  fallenObligations,
  reclassifyCase,
  recordFacts,
  requiredObligations,
  requireObligation,
  settleObligation,
} from '../../../../domain/regulation/index.ts';
import type { CaseState } from '../../../../domain/regulation/index.ts';
import { actual, at, ID, judge, MAJOR, openedCase } from './case-journal.ts';

const entityOf = (id: string) => {
  const entity = readEntities().find((one) => one.id === id);
  if (entity === undefined) throw new Error(`no entity ${id}`);
  return entity;
};
const owed = (state: CaseState, entity = 'bank') =>
  Object.fromEntries(
    requiredObligations(state, entityOf(entity), readObligations()).map(({ rule, from }) => [rule.kind, from]),
  );

/** A case with the means to report it, stage by stage. */
const reportedCase = async () => {
  const opened = await openedCase();
  const { run } = opened;
  const submit = async (kind: string, submittedAt: string) => {
    await run(requireObligation(`${ID}.${kind}`, kind));
    await run(settleObligation(`${ID}.${kind}`, 'received', submittedAt));
  };
  return { ...opened, submit };
};

const majorCase = async () => {
  const opened = await reportedCase();
  const { run } = opened;
  await run(recordFacts(MAJOR, 'person:incident-manager-1'));
  await opened.propose();
  await run(decideClassification(true, 'as proposed', at(3)));
  return opened;
};

it('nothing is owed of an incident that nobody classified', async () => {
  const { run, state, propose } = await openedCase();
  await run(recordFacts(MAJOR, 'person:incident-manager-1'));
  await propose();
  expect(owed(await state())).toEqual({});
});

it('each report follows from the submission of the one before', async () => {
  const { state, submit } = await majorCase();
  const classifiedAt = (await state()).classification?.at;
  expect(owed(await state())).toEqual({ 'dora-initial': classifiedAt });
  await submit('dora-initial', at(60));
  expect(owed(await state())).toMatchObject({ 'dora-intermediate': at(60) });
  await submit('dora-intermediate', at(600));
  expect(owed(await state())).toMatchObject({ 'dora-final': at(600) });
});

it('recovered after the intermediate report, an update is owed, and the month begins again with it', async () => {
  const { run, state, submit } = await majorCase();
  await submit('dora-initial', at(1));
  await submit('dora-intermediate', at(2));
  await run(recordFacts([actual('recoveredAt', at(5))], 'person:incident-manager-1'));
  const recordedAt = (await state()).facts['recoveredAt']?.at;
  expect(owed(await state())).toMatchObject({ 'dora-updated-intermediate': recordedAt, 'dora-final': at(2) });
  await submit('dora-updated-intermediate', at(900));
  expect(owed(await state())).toMatchObject({ 'dora-final': at(900) });
});

it('recovered before it, the intermediate report said so already', async () => {
  const { run, state, submit } = await majorCase();
  await run(recordFacts([actual('recoveredAt', at(1))], 'person:incident-manager-1'));
  await submit('dora-initial', at(100));
  await submit('dora-intermediate', at(200));
  expect(owed(await state())).not.toHaveProperty('dora-updated-intermediate');
});

test.each([
  ['yes', true],
  ['no', false],
  ['information_not_available', false],
])('field 3.30 answered %s: clients are to be told: %s', async (answer, isOwed) => {
  const { run, state } = await majorCase();
  await run(recordFacts([actual('field.3.30', answer)], 'person:compliance-1'));
  expect('dora-client-notice' in owed(await state())).toBe(isOwed);
});

it('a reclassification is reported, and only then what was open falls away', async () => {
  const { run, state, submit } = await majorCase();
  await submit('dora-initial', at(100));
  await run(requireObligation(`${ID}.dora-intermediate`, 'dora-intermediate'));
  await run(requireObligation(`${ID}.gdpr-article-33`, 'gdpr-article-33'));
  await run(recordFacts([actual('clients.affected', 3, true)], 'person:incident-manager-1'));
  await run(reclassifyCase(judge, 'DE', 'a digit too many'));
  expect(Object.keys(owed(await state()))).toEqual(['dora-reclassification']);
  expect(fallenObligations(await state())).toEqual([]);
  await submit('dora-reclassification', at(400));
  expect(fallenObligations(await state())).toEqual([`${ID}.dora-intermediate`]);
});

it('a reclassification of what the authority has not heard of takes back what is open at once', async () => {
  const { run, state } = await majorCase();
  await run(requireObligation(`${ID}.dora-initial`, 'dora-initial'));
  await run(recordFacts([actual('clients.affected', 3, true)], 'person:incident-manager-1'));
  await run(reclassifyCase(judge, 'DE', 'a digit too many'));
  expect(owed(await state())).toEqual({});
  expect(fallenObligations(await state())).toEqual([`${ID}.dora-initial`]);
});

it('a group company outside DORA owes by NIS2, once it holds the incident significant', async () => {
  const { run, state, submit } = await reportedCase();
  expect(await run(decideSignificance(true, 'two days of no service'))).toMatchObject({ kind: 'refused' });
  await run(decideAwareness('nis2', at(0), 'the call', at(9)));
  await run(decideSignificance(false, 'nobody noticed'));
  expect(owed(await state(), 'group-it')).toEqual({});
  await run(decideSignificance(true, 'two days of no service'));
  expect(Object.keys(owed(await state(), 'group-it'))).toEqual(['nis2-early-warning', 'nis2-notification']);
  expect(owed(await state(), 'bank')).toEqual({});
  expect(await run(decideSignificance(false, 'after all not'))).toMatchObject({ kind: 'refused' });
  await submit('nis2-notification', at(70));
  expect(owed(await state(), 'group-it')).toMatchObject({ 'nis2-final': at(70) });
});
