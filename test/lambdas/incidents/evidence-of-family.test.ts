import { describe, expect, it } from '@jest/globals';
import { seedPeople } from '../../../adapters/config/seeds.ts';
import { memoryEvidenceVault } from '../../../adapters/memory/evidence-vault.ts';
import { memoryJournal } from '../../../adapters/memory/journal.ts';
import { JournalEvent } from '../../../contracts/journal-event.ts';
import { CustodyManifest } from '../../../domain/audit/index.ts';
import {
  incidentAggregate,
  mergeIncident,
  openIncident,
  restrictCase,
  splitIncident,
} from '../../../domain/incidents/index.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import { privilegeAggregate } from '../../../domain/incidents/privilege/index.ts';
import type { Decision } from '../../../domain/shared/journal/index.ts';
import { withheldFrom } from '../../../lambdas/_shared/read-withheld.ts';
import { assembleTimelineStep } from '../../../lambdas/incidents/assemble-timeline.ts';
import { commandPrivilegeStep } from '../../../lambdas/incidents/command-privilege.ts';
import { exportEvidenceStep } from '../../../lambdas/incidents/export-evidence.ts';
import { incidentMerged } from '../../../lambdas/incidents/on-incident-merged.ts';
import { incidentSplit } from '../../../lambdas/incidents/on-incident-split.ts';
import { KEY, signWith } from '../../domain/audit/sample-export.ts';
import { leakedKey, STORED } from '../../domain/incidents/journal-of.ts';

const at = { now: '2026-03-02T12:00:00.000Z', request: 'r' };
const [FIRST, SECOND] = ['INC-2026-0001', 'INC-2026-0002'] as const;
const WHY = 'the key and the bucket are two stories';
const PART = { resources: [], principals: ['ci-deploy'] };
const FINDING = { item: 'finding', ...STORED, key: 'evidence/finding.json' };
const CALLS = { item: 'recent-calls', ...STORED, key: 'evidence/recent-calls.json' };
const COUNSEL = { incidentId: FIRST, personId: 'counsel-1' };

/** The first has a piece of evidence; the second becomes its part, or its survivor. */
const world = async () => {
  const incidents = memoryJournal(incidentAggregate);
  const streams = memoryJournal(privilegeAggregate);
  let keys = 0;
  const execute = (id: string, rule: (state: IncidentState | undefined) => Decision) =>
    incidents.execute(id, { key: String((keys += 1)), actor: 'person:responder-1', now: at.now }, rule);
  const recorded = (id: string) => Promise.resolve(incidents.eventsOf(id));
  const events = async (id: string) => (await recorded(id)).map(({ event }) => JournalEvent.parse(JSON.parse(event)));
  const start = () => Promise.resolve();
  await execute(FIRST, () => ({ kind: 'event', ...openIncident(leakedKey) }));
  await execute(FIRST, () => ({
    kind: 'event',
    type: 'incidents.evidence-collected',
    data: { round: 1, tier: 0, items: [FINDING, CALLS], missing: [] },
  }));
  const divide = async () => {
    await execute(FIRST, splitIncident(SECOND, PART, { reason: WHY, revealed: await incidents.reveal(FIRST) }));
    await incidentSplit({ incidents, events, start })(FIRST, 3, at);
  };
  const merge = async () => {
    await execute(SECOND, () => ({ kind: 'event', ...openIncident(leakedKey) }));
    await execute(FIRST, mergeIncident(SECOND, WHY));
    await incidentMerged({ incidents, start })(FIRST, at);
  };
  const ports = {
    incidents,
    people: () => Promise.resolve(seedPeople()),
    vault: memoryEvidenceVault(),
    withheld: withheldFrom(incidents, streams),
  };
  const sign = (statement: string) => Promise.resolve(signWith(KEY.privateKey, statement));
  const give = async (incidentId: string) => {
    const exporting = exportEvidenceStep({ ...ports, events: recorded, sign, keyId: 'arn:key' });
    const { statement } = await exporting({ incidentId, personId: 'ciso-1', reason: 'The court asks for it.' }, at);
    return CustodyManifest.parse(JSON.parse(statement));
  };
  const tell = (incidentId: string) =>
    assembleTimelineStep({ ...ports, events })({ incidentId, personId: 'ciso-1', reason: 'What came first?' }, at);
  const command = commandPrivilegeStep({ incidents, streams, people: ports.people, events });
  const restrict = (id: string) => execute(id, restrictCase(['counsel-1', 'incident-manager-1'], 'An insider.'));
  return { incidents, divide, merge, give, tell, command, restrict };
};

const withheldInFirst = async (made: Awaited<ReturnType<typeof world>>) => {
  await made.command({ command: 'open', ...COUNSEL, admit: [], basis: 'advice on liability' }, at);
  await made.command({ command: 'withhold', ...COUNSEL, piece: CALLS.key }, at);
};
const ONE = [{ by: 'person:counsel-1', pieces: 1 }];

describe('what counsel withholds', () => {
  it('no part gives out that has a copy of it', async () => {
    const made = await world();
    await made.divide();
    const from = { collected: { in: FIRST } };
    const before = (await made.give(SECOND)).objects;
    expect(before).toMatchObject([FINDING, CALLS].map(({ key }) => ({ key, ...from })));
    await withheldInFirst(made);
    expect(await made.give(SECOND)).toMatchObject({ objects: [{ key: FINDING.key }], withheld: ONE });
  });

  it('no survivor gives out, nor what was merged into it', async () => {
    const made = await world();
    await made.merge();
    const before = (await made.tell(SECOND)).notHolding;
    await made.command({ command: 'open', ...COUNSEL, incidentId: SECOND, admit: [], basis: 'advice, as asked' }, at);
    await made.command({ command: 'withhold', ...COUNSEL, incidentId: SECOND, piece: CALLS.key }, at);
    for (const id of [FIRST, SECOND])
      expect(await made.give(id)).toMatchObject({ objects: [{ key: FINDING.key }], withheld: ONE });
    expect([before, (await made.tell(SECOND)).notHolding]).toEqual([[CALLS.key], []]);
  });

  it('is a piece that there is: a key that is mistyped would withhold nothing', async () => {
    const made = await world();
    await made.command({ command: 'open', ...COUNSEL, admit: [], basis: 'advice on liability' }, at);
    const mistyped = made.command({ command: 'withhold', ...COUNSEL, piece: `${CALLS.key}x` }, at);
    await expect(mistyped).rejects.toMatchObject({ name: 'InvalidInputError', field: 'piece' });
    expect((await made.give(FIRST)).withheld).toEqual([]);
  });
});

describe('what a restricted incident holds', () => {
  it('its part, which is not restricted, does not give out', async () => {
    const { divide, restrict, give, tell, incidents } = await world();
    await divide();
    await restrict(FIRST);
    const before = incidents.eventsOf(SECOND).length;
    await expect(give(SECOND)).rejects.toMatchObject({ name: 'RefusedError' });
    await expect(tell(SECOND)).rejects.toMatchObject({ name: 'RefusedError' });
    expect(incidents.eventsOf(SECOND)).toHaveLength(before);
  });

  it('its survivor, which is not restricted, does not give out', async () => {
    const { merge, restrict, give, tell } = await world();
    await merge();
    await restrict(FIRST);
    await expect(give(SECOND)).rejects.toMatchObject({ name: 'RefusedError' });
    await expect(tell(SECOND)).rejects.toMatchObject({ name: 'RefusedError' });
  });

  it('is not given out by what was merged into it either', async () => {
    const { merge, restrict, give, tell } = await world();
    await merge();
    await restrict(SECOND);
    await expect(give(FIRST)).rejects.toMatchObject({ name: 'RefusedError' });
    await expect(tell(FIRST)).rejects.toMatchObject({ name: 'RefusedError' });
  });
});
