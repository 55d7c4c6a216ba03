import { describe, expect, it } from '@jest/globals';
import { memoryJournal } from '../../../adapters/memory/journal.ts';
import {
  closeIncident,
  dismissIncident,
  incidentAggregate,
  mergeIncident,
  openIncident,
} from '../../../domain/incidents/index.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import type { Decision } from '../../../domain/shared/journal/index.ts';
import { incidentMerged } from '../../../lambdas/incidents/on-incident-merged.ts';
import { leakedKey } from '../../domain/incidents/journal-of.ts';

const NOW = '2026-03-02T12:00:00.000Z';
const WHY = 'one attack on two keys';
const [OLDER, YOUNGER] = ['INC-2026-0001', 'INC-2026-0002'] as const;

const world = async () => {
  const incidents = memoryJournal(incidentAggregate);
  let keys = 0;
  const execute = (id: string, rule: (state: IncidentState | undefined) => Decision) =>
    incidents.execute(id, { key: String((keys += 1)), actor: 'person:responder-1', now: NOW }, rule);
  for (const id of [OLDER, YOUNGER]) await execute(id, () => ({ kind: 'event', ...openIncident(leakedKey) }));
  const started: string[] = [];
  const tell = (id: string) =>
    incidentMerged({ incidents, start: ({ id: of, run }) => Promise.resolve(started.push(`${of}-${String(run)}`)) })(
      id,
      {
        now: NOW,
        request: 'r',
      },
    );
  const stateOf = async (id: string) => (await incidents.load(id))!.state;
  return { incidents, execute, tell, stateOf, started };
};

describe('after a merge', () => {
  it('the survivor knows everything, under its own key, told as often as one likes', async () => {
    const { incidents, execute, tell, stateOf, started } = await world();
    await execute(YOUNGER, mergeIncident(OLDER, WHY));
    await Promise.all([tell(YOUNGER), tell(YOUNGER)]);
    await tell(YOUNGER);
    const state = await stateOf(OLDER);
    expect(state).toMatchObject({ absorbed: [YOUNGER], facts: 2, run: 1 });
    expect(state.requesters).toContain('responder-1');
    const revealed = await incidents.reveal(OLDER);
    expect(state.principals.map(({ ref }) => JSON.parse(revealed.get(ref) ?? '{}') as unknown)).toEqual([
      leakedKey.principal,
      leakedKey.principal,
    ]);
    expect([...revealed.values()]).toContain(WHY);
    expect(started).toEqual([]);
  });

  it('goes on in the next run of a survivor that ended meanwhile', async () => {
    const { execute, tell, stateOf, started } = await world();
    await execute(YOUNGER, mergeIncident(OLDER, WHY));
    await execute(OLDER, () => ({ kind: 'event', type: 'incidents.incident-closed', data: { signals: 1 } }));
    await tell(YOUNGER);
    expect(await stateOf(OLDER)).toMatchObject({ status: 'open', run: 2 });
    expect(started).toEqual([`${OLDER}-2`]);
  });

  it('goes on where its survivor went on', async () => {
    const { execute, tell, stateOf } = await world();
    await execute('INC-2026-0000', () => ({ kind: 'event', ...openIncident(leakedKey) }));
    await execute(YOUNGER, mergeIncident(OLDER, WHY));
    await execute(OLDER, mergeIncident('INC-2026-0000', WHY));
    for (const id of [YOUNGER, OLDER]) await tell(id);
    expect((await stateOf('INC-2026-0000')).absorbed?.toSorted()).toEqual([OLDER, YOUNGER]);
  });

  it('goes on in the older of two that were merged into each other, and in that one only', async () => {
    const { execute, tell, stateOf, started } = await world();
    await Promise.all([execute(YOUNGER, mergeIncident(OLDER, WHY)), execute(OLDER, mergeIncident(YOUNGER, WHY))]);
    for (const id of [OLDER, YOUNGER, OLDER]) await tell(id);
    expect(await stateOf(OLDER)).toMatchObject({ status: 'open', absorbed: [YOUNGER] });
    expect((await stateOf(OLDER)).merged).toBeUndefined();
    expect(await stateOf(YOUNGER)).toMatchObject({ status: 'merged', merged: { into: OLDER } });
    expect(started).toEqual([`${OLDER}-2`]);
  });

  it('nothing else of the merged one can be decided', async () => {
    const { execute } = await world();
    await execute(YOUNGER, mergeIncident(OLDER, WHY));
    expect(await execute(YOUNGER, dismissIncident(WHY))).toMatchObject({ kind: 'refused' });
    expect(await execute(YOUNGER, closeIncident)).toMatchObject({ kind: 'nothing' });
  });
});
