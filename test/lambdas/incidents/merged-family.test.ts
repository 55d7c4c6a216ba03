import { describe, expect, it } from '@jest/globals';
import { memoryJournal } from '../../../adapters/memory/journal.ts';
import { JournalEvent } from '../../../contracts/journal-event.ts';
import { incidentAggregate, mergeIncident, openIncident, placeHold } from '../../../domain/incidents/index.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import type { Decision } from '../../../domain/shared/journal/index.ts';
import { heldByFamily } from '../../../lambdas/_shared/held-targets.ts';
import { readAbsorbed, readFamily } from '../../../lambdas/_shared/read-family.ts';
import { holdPlaced } from '../../../lambdas/incidents/on-hold-placed.ts';
import { incidentMerged } from '../../../lambdas/incidents/on-incident-merged.ts';
import { leakedKey, STORED } from '../../domain/incidents/journal-of.ts';

const NOW = '2026-03-02T12:00:00.000Z';
const UNTIL = '2026-09-01T00:00:00.000Z';
const at = { now: NOW, request: 'r' };
const [FIRST, SECOND, THIRD] = ['INC-2026-0001', 'INC-2026-0002', 'INC-2026-0003'] as const;
const WHY = 'one attack on several keys';
const ORDER = { ground: 'law-enforcement' as const, until: UNTIL, reason: 'the prosecutor asks for it' };

const event = (type: string, data: object): Decision => ({ kind: 'event', type, data }) as Decision;
const PLANNED = event('incidents.containment-planned', {
  ...{ round: 1, playbook: 'leaked-access-key', refused: [] },
  actions: [
    {
      ...{ key: '1.1', id: 'deactivate-access-key', blastRadius: { plain: '{}' } },
      target: { user: { plain: 'ci-deploy' }, accessKey: { plain: 'AKIAEXAMPLE' } },
    },
  ],
});

/** The third was merged into the second, and that into the first. */
const world = async () => {
  const incidents = memoryJournal(incidentAggregate);
  let keys = 0;
  const execute = (id: string, rule: Decision | ((state: IncidentState | undefined) => Decision)) =>
    incidents.execute(
      id,
      { key: String((keys += 1)), actor: 'person:responder-1', now: NOW },
      typeof rule === 'function' ? rule : () => rule,
    );
  for (const id of [FIRST, SECOND, THIRD]) await execute(id, { kind: 'event', ...openIncident(leakedKey) });
  const merge = async (id: string, into: string) => {
    await execute(id, mergeIncident(into, WHY));
    await incidentMerged({ incidents, start: () => Promise.resolve() })(id, at);
  };
  const events = (id: string) =>
    Promise.resolve(incidents.eventsOf(id).map(({ event: text }) => JournalEvent.parse(JSON.parse(text))));
  const stateOf = async (id: string) => (await incidents.load(id))!.state;
  return { incidents, execute, merge, events, stateOf };
};

describe('what is one case', () => {
  it('knows all that was merged into it, however far back', async () => {
    const { incidents, merge, stateOf } = await world();
    await merge(THIRD, SECOND);
    await merge(SECOND, FIRST);
    expect((await readAbsorbed(incidents, await stateOf(FIRST))).map(({ id }) => id)).toEqual([SECOND, THIRD]);
    expect((await readFamily(incidents, await stateOf(THIRD))).map(({ id }) => id)).toEqual([SECOND, FIRST]);
  });

  it('contains nothing twice that a merged incident contains', async () => {
    const { incidents, execute, merge, stateOf } = await world();
    await execute(THIRD, PLANNED);
    await execute(THIRD, event('incidents.containment-approved', { round: 1, reason: WHY }));
    await execute(THIRD, event('incidents.containment-intended', { action: '1.1', captured: STORED }));
    await execute(THIRD, event('incidents.containment-verified', { action: '1.1' }));
    await merge(THIRD, SECOND);
    await merge(SECOND, FIRST);
    const target = { user: 'ci-deploy', accessKey: 'AKIAEXAMPLE' };
    expect(await heldByFamily(incidents, await stateOf(FIRST))).toEqual([{ id: 'deactivate-access-key', target }]);
    await execute(THIRD, event('incidents.containment-released', { action: '1.1', reason: 'false-positive' }));
    expect(await heldByFamily(incidents, await stateOf(FIRST))).toEqual([]);
  });

  it.each([
    ['the survivor', FIRST],
    ['one in the middle', SECOND],
    ['the first that was merged', THIRD],
  ])('is held altogether when %s is', async (_, held) => {
    const { incidents, execute, merge, events, stateOf } = await world();
    await merge(THIRD, SECOND);
    await merge(SECOND, FIRST);
    await execute(held, placeHold(ORDER, NOW));
    for (const id of [held, FIRST, SECOND, THIRD]) await holdPlaced({ incidents, events })(id, at);
    for (const id of [FIRST, SECOND, THIRD]) {
      expect((await stateOf(id)).heldUntil).toBe(UNTIL);
      expect((await events(id)).filter(({ type }) => type.endsWith('legal-hold-placed'))).toHaveLength(1);
      expect([...(await incidents.reveal(id)).values()].join()).toContain('the prosecutor asks for it');
    }
  });

  it('is held by a hold from before the merge', async () => {
    const { incidents, execute, merge, events, stateOf } = await world();
    await execute(SECOND, placeHold(ORDER, NOW));
    await merge(SECOND, FIRST);
    await holdPlaced({ incidents, events })(FIRST, at);
    expect((await stateOf(FIRST)).heldUntil).toBe(UNTIL);
  });
});
