import { describe, expect, it } from '@jest/globals';
import { findingSource } from '../../../domain/incidents/evidence/index.ts';
import { seedPeople } from '../../../adapters/config/seeds.ts';
import { memoryJournal } from '../../../adapters/memory/journal.ts';
import { CustodyManifest } from '../../../domain/audit/index.ts';
import { mergeIncident, openIncident, restrictCase } from '../../../domain/incidents/index.ts';
import { privilegeAggregate, privilegeId } from '../../../domain/incidents/privilege/index.ts';
import { withheldFrom } from '../../../lambdas/_shared/read-withheld.ts';
import { commandPrivilegeStep } from '../../../lambdas/incidents/command-privilege.ts';
import { captureEvidenceStep } from '../../../lambdas/incidents/capture-evidence.ts';
import { exportEvidenceStep } from '../../../lambdas/incidents/export-evidence.ts';
import { incidentMerged } from '../../../lambdas/incidents/on-incident-merged.ts';
import { recordEvidenceStep } from '../../../lambdas/incidents/record-evidence.ts';
import { KEY, signWith } from '../../domain/audit/sample-export.ts';
import { leakedKey } from '../../domain/incidents/journal-of.ts';
import { USER } from '../../domain/incidents/containment/access-key/identity-of.ts';
import { FIRST, ID, incidentUnderTest, INVOCATION } from './incident-under-test.ts';

const TIER_0 = { ...FIRST, tier: 0 as const };
const ASK = { incidentId: ID, personId: 'ciso-1', reason: 'The court asks for it.' };
const OBJECT = `evidence/${ID}/round-1/tier-0/finding.json`;

const withEvidence = async (principals: string[] = []) => {
  const people = () => Promise.resolve(seedPeople().map((one) => (one.id === 'ciso-1' ? { ...one, principals } : one)));
  const world = await incidentUnderTest();
  const { incidents, vault } = world;
  const streams = memoryJournal(privilegeAggregate);
  await world.plan(FIRST, INVOCATION);
  const sources = [findingSource({ raw: () => Promise.resolve('{"detail-type":"GuardDuty Finding"}') })];
  const found = await captureEvidenceStep({ incidents, vault, sources })({ ...TIER_0, item: 'finding' }, INVOCATION);
  await recordEvidenceStep(incidents)({ ...TIER_0, results: [found] }, INVOCATION);
  const give = exportEvidenceStep({
    incidents,
    people,
    vault,
    events: (id) => Promise.resolve(incidents.eventsOf(id)),
    sign: (statement) => Promise.resolve(signWith(KEY.privateKey, statement)),
    keyId: 'arn:key',
    withheld: withheldFrom(incidents, streams),
  });
  return { ...world, streams, give };
};
const OTHER_PIECE = {
  key: `evidence/${ID}/round-1/tier-1/recent-calls.json`,
  versionId: '7',
  sha256: 'b'.repeat(64),
  bytes: 2,
  lockedUntil: '2027-01-01T00:00:00.000Z',
};
const manifestOf = ({ statement }: { statement: string }) => CustodyManifest.parse(JSON.parse(statement));

describe('export evidence', () => {
  it('signs what lies there after it told the journal who takes it and why', async () => {
    const { give, incidents, events } = await withEvidence();
    const manifest = manifestOf(await give(ASK, INVOCATION));
    const last = incidents.eventsOf(ID).at(-1);
    expect(manifest).toMatchObject({
      head: { seq: events().length, hash: last?.hash },
      objects: [{ item: 'finding', key: OBJECT, bytes: 35, state: 'holds' }],
      custody: [{ what: 'collected' }, { what: 'exported', by: 'person:ciso-1', pieces: 1 }],
      withheld: [],
    });
    expect(events().at(-1)).toMatchObject({ type: 'incidents.custody-recorded', actor: 'person:ciso-1' });
    expect(JSON.stringify(events().at(-1))).not.toContain('court');
  });

  it('hands over with a signed receipt, to somebody whom the journal seals', async () => {
    const { give, events } = await withEvidence();
    const { custody } = manifestOf(await give({ ...ASK, recipient: 'The prosecutor, file 4 Js 17/26' }, INVOCATION));
    expect(custody.at(-1)).toMatchObject({ what: 'handed-over', by: 'person:ciso-1' });
    expect(JSON.stringify(events().at(-1))).not.toContain('prosecutor');
  });

  it('names a piece whose bytes are not those collected, in journal and manifest', async () => {
    const { give, vault, events } = await withEvidence();
    vault.kept.get(OBJECT)!.bytes = Buffer.from('{"detail-type":"GuardDuty Findinh"}');
    expect(manifestOf(await give(ASK, INVOCATION))).toMatchObject({
      objects: [{ key: OBJECT, state: 'differs' }],
      custody: [{ notHolding: [] }, { notHolding: [OBJECT] }],
    });
    expect(events().at(-1)?.data).toMatchObject({ pieces: [{ key: OBJECT, state: 'differs' }] });
  });

  it('names a piece that is gone', async () => {
    const { give, vault } = await withEvidence();
    vault.kept.delete(OBJECT);
    expect(manifestOf(await give(ASK, INVOCATION)).objects).toMatchObject([{ state: 'missing', bytes: 0 }]);
  });

  it('tells the journal of every export', async () => {
    const { give, types } = await withEvidence();
    await give(ASK, INVOCATION);
    await give(ASK, INVOCATION);
    expect(types().filter((type) => type === 'custody-recorded')).toHaveLength(2);
  });

  it('of a restricted case knows nothing for whom it does not name', async () => {
    const { give, incidents } = await withEvidence();
    const command = { key: 'restrict', actor: 'person:ciso-1', now: INVOCATION.now };
    await incidents.execute(ID, command, restrictCase(['incident-manager-1', 'incident-manager-2'], 'An insider.'));
    await expect(give(ASK, INVOCATION)).rejects.toMatchObject({ name: 'InvalidInputError' });
  });

  it('gives whom it is about nothing of the evidence against them', async () => {
    const { give, types } = await withEvidence([USER]);
    const before = types();
    await expect(give(ASK, INVOCATION)).rejects.toMatchObject({ name: 'InvalidInputError', field: 'incidentId' });
    expect(types()).toEqual(before);
  });

  it('takes along what was collected by an incident that was merged into it, and says where', async () => {
    const { give, incidents } = await withEvidence();
    const [SURVIVOR, at] = ['INC-2026-0002', { actor: 'person:ciso-1', now: INVOCATION.now }];
    await incidents.execute(SURVIVOR, { key: 'open', ...at }, () => ({ kind: 'event', ...openIncident(leakedKey) }));
    await incidents.execute(ID, { key: 'merge', ...at }, mergeIncident(SURVIVOR, 'one and the same key'));
    await incidentMerged({ incidents, start: () => Promise.resolve() })(ID, INVOCATION);
    const { objects, incidentId } = manifestOf(await give({ ...ASK, incidentId: SURVIVOR }, INVOCATION));
    expect(incidentId).toBe(SURVIVOR);
    expect(objects).toMatchObject([{ key: OBJECT, state: 'holds', collected: { in: ID } }]);
  });

  it('leaves out what counsel withholds, and says only how many items, by whom', async () => {
    const { give, incidents, streams, events } = await withEvidence();
    const second = { ...FIRST, tier: 1 as const };
    await recordEvidenceStep(incidents)(
      { ...second, results: [{ kind: 'captured', item: 'recent-calls', ...OTHER_PIECE }] },
      INVOCATION,
    );
    const people = () => Promise.resolve(seedPeople());
    const journal = () => Promise.resolve(events());
    const command = commandPrivilegeStep({ incidents, streams, people, events: journal });
    const by = { incidentId: ID, personId: 'counsel-1' };
    const open = { command: 'open' as const, ...by, admit: ['ciso-1'], basis: 'advice on liability' };
    await expect(command({ ...open, personId: 'ciso-1' }, INVOCATION)).rejects.toMatchObject({ name: 'RefusedError' });
    await command(open, INVOCATION);
    const note = { command: 'add' as const, incidentId: ID, personId: 'ciso-1', note: 'what we told counsel' };
    await command(note, INVOCATION);
    await expect(command({ ...note, personId: 'responder-1' }, INVOCATION)).rejects.toBeDefined();
    await command({ command: 'withhold', ...by, piece: OTHER_PIECE.key }, INVOCATION);
    const manifest = manifestOf(await give(ASK, INVOCATION));
    expect(manifest.objects.map(({ key }) => key)).toEqual([OBJECT]);
    expect(manifest.withheld).toEqual([
      { by: 'person:ciso-1', pieces: 1 },
      { by: 'person:counsel-1', pieces: 1 },
    ]);
    const written = streams.eventsOf(privilegeId(ID)).map(({ event }) => event);
    expect(written.join()).not.toMatch(/liability|told counsel|recent-calls/);
    const shown = await command({ command: 'show', ...by, reason: 'to prepare the hearing' }, INVOCATION);
    expect(shown).toMatchObject({ contents: [{ text: 'what we told counsel' }, { text: OTHER_PIECE.key }] });
  });

  it('refuses where nothing was collected', async () => {
    const { incidents, vault } = await incidentUnderTest();
    const events = () => Promise.resolve(incidents.eventsOf(ID));
    const withheld = () => Promise.resolve({ withheld: [], keys: new Set<string>() });
    const sign = () => Promise.reject(new Error());
    const people = () => Promise.resolve(seedPeople());
    const give = exportEvidenceStep({ incidents, people, vault, events, sign, keyId: 'k', withheld });
    await expect(give(ASK, INVOCATION)).rejects.toMatchObject({ name: 'RefusedError' });
  });
});
