import { describe, expect, it } from '@jest/globals';
import {
  awaitsClassification,
  closeCase,
  decideAwareness,
  decideClassification,
  followIncident,
  proposeVerdict,
  recordFacts,
  settleObligation,
} from '../../../domain/regulation/index.ts';
import { actual, at, estimate, judge, MAJOR } from '../../domain/regulation/case/case-journal.ts';
import { MERGED, SURVIVOR, twoCases } from './merged-cases.ts';

const WHY = 'the same attacker in both';
const aware = (minutes: number, regime: 'dora' | 'gdpr' = 'dora') =>
  decideAwareness(regime, at(minutes), WHY, at(9000));

/** The survivor's case, and a merged one that is known for longer and was classified as major. */
const oneMajor = async () => {
  const world = twoCases();
  await world.open(SURVIVOR, 60);
  await world.open(MERGED, 0);
  await world.tell(MERGED, recordFacts(MAJOR, 'person:incident-manager-1'), 10, 'person:incident-manager-1');
  await world.tell(MERGED, proposeVerdict(judge, 'DE'), 10);
  await world.tell(MERGED, aware(20), 30);
  await world.tell(MERGED, decideClassification(true, WHY, at(30)), 30);
  await world.follow(MERGED);
  return world;
};

describe('the case of a merged incident', () => {
  it('goes on in the survivor’s case: detection, awareness, class and facts, by whom and when they were said', async () => {
    const world = await oneMajor();
    await world.merge();
    const state = await world.stateOf(SURVIVOR);
    expect(state).toMatchObject({
      detectedAt: at(0),
      absorbed: [MERGED],
      awareness: { dora: { awareAt: at(20), by: 'person:compliance-1', at: at(30) } },
      classification: { major: true, at: at(30), by: 'person:compliance-1' },
    });
    expect(state.facts['clients.affected']).toMatchObject({
      value: 1501,
      from: 'person:incident-manager-1',
      at: at(10),
    });
    const reasons = [...(await world.cases.reveal(SURVIVOR)).values()];
    expect(reasons).toContain(`Taken over from ${MERGED}, which is one with this case: ${WHY}`);
  });

  it('hands its duties on: owed there at the same moment, fallen away here, and nothing more is asked here', async () => {
    const world = await oneMajor();
    const before = await world.dues(MERGED);
    expect(Object.keys(before)).toEqual(['dora-initial']);
    await world.merge();
    expect(await world.dues(SURVIVOR)).toEqual(before);
    expect(await world.dues(MERGED)).toEqual({});
    await world.tell(MERGED, settleObligation(`${MERGED}.dora-initial`, 'withdrawn'));
    await world.tell(MERGED, followIncident('merged'));
    await world.tell(MERGED, closeCase);
    expect(await world.stateOf(MERGED)).toMatchObject({ status: 'closed', mergedInto: SURVIVOR });
    expect(awaitsClassification(await world.stateOf(MERGED))).toBe(false);
  });

  it('is carried once, however often it is told', async () => {
    const world = await oneMajor();
    await world.merge();
    const events = world.cases.eventsOf(SURVIVOR).length;
    await world.merge();
    expect(world.cases.eventsOf(SURVIVOR)).toHaveLength(events);
  });

  it('ends its reports itself once the authority knows of it, and is not owed a second time', async () => {
    const world = await oneMajor();
    await world.tell(MERGED, settleObligation(`${MERGED}.dora-initial`, 'received', at(60)), 60);
    await world.merge();
    expect((await world.stateOf(SURVIVOR)).classification).toBeUndefined();
    expect(await world.dues(SURVIVOR)).toEqual({});
    expect(Object.keys(await world.dues(MERGED))).toContain('dora-intermediate');
    await world.tell(MERGED, followIncident('merged'));
    expect(closeCase(await world.stateOf(MERGED))).toEqual({ kind: 'nothing' });
  });

  it('keeps a duty that the survivor would owe only later', async () => {
    const world = twoCases();
    for (const id of [SURVIVOR, MERGED]) await world.open(id, 0);
    await world.tell(MERGED, aware(20), 30);
    await world.tell(MERGED, decideClassification(true, WHY, at(1320)), 1320);
    await world.follow(MERGED);
    // Known for more than a day there: the four hours from classification run alone.
    await world.tell(SURVIVOR, aware(-3000), 60);
    await world.merge();
    expect(await world.dues(MERGED)).toEqual({ 'dora-initial': at(20 + 24 * 60) });
    expect(await world.dues(SURVIVOR)).toEqual({ 'dora-initial': at(1320 + 4 * 60) });
  });

  it('lets two actual figures stand against each other until a person settles it', async () => {
    const world = await oneMajor();
    await world.tell(SURVIVOR, recordFacts([actual('clients.affected', 700)], 'person:b-1'), 70, 'person:b-1');
    await world.merge();
    const { facts, contradictions } = await world.stateOf(SURVIVOR);
    expect(facts['clients.affected']?.value).toBe(700);
    expect(contradictions['clients.affected']).toMatchObject({ value: 1501, from: 'person:incident-manager-1' });
  });

  it('takes no figure that is less grave, no end of one of two, and of texts only what is missing', async () => {
    const world = await oneMajor();
    await world.tell(
      SURVIVOR,
      recordFacts(
        [estimate('clients.affected', 9000), estimate('description', 'Ours'), estimate('occurredAt', at(-5))],
        'person:b-1',
      ),
      70,
    );
    const said = [
      estimate('description', 'Theirs'),
      estimate('additionalControls', 'Two keys'),
      estimate('recoveredAt', at(100)),
      estimate('occurredAt', at(-9)),
    ];
    await world.tell(MERGED, recordFacts(said, 'person:c-1'), 80);
    await world.merge();
    const { facts } = await world.stateOf(SURVIVOR);
    const revealed = await world.cases.reveal(SURVIVOR);
    const textOf = (key: string) => revealed.get((facts[key]?.value as { ref: string }).ref);
    expect(facts['clients.affected']?.value).toBe(9000);
    expect(facts['recoveredAt']).toBeUndefined();
    expect(facts['occurredAt']?.value).toBe(at(-9));
    expect([textOf('description'), textOf('additionalControls')]).toEqual(['Ours', 'Two keys']);
  });
});
