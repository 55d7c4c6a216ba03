import { describe, expect, it } from '@jest/globals';
import { memoryCallHistory } from '../../../adapters/memory/call-history.ts';
import { seedPlaybooks } from '../../../adapters/config/seeds.ts';
import type { EvidenceItemId } from '../../../contracts/config/playbook.ts';
import { findingSource, principalSource, recentCallsSource } from '../../../domain/incidents/evidence/index.ts';
import { sha256 } from '../../../domain/shared/journal/index.ts';
import { captureEvidenceStep } from '../../../lambdas/incidents/capture-evidence.ts';
import { listEvidenceStep } from '../../../lambdas/incidents/list-evidence.ts';
import { recordEvidenceStep } from '../../../lambdas/incidents/record-evidence.ts';
import { identityOf } from '../../domain/incidents/containment/access-key/identity-of.ts';
import { FIRST, incidentUnderTest, INVOCATION } from './incident-under-test.ts';

const TIER_0 = { ...FIRST, tier: 0 as const };

const planned = async (...given: Parameters<typeof incidentUnderTest>) => {
  const world = await incidentUnderTest(...given);
  await world.plan(FIRST, INVOCATION);
  const { incidents, vault, store } = world;
  const raw = new Map([['event-1', '{"detail-type":"GuardDuty Finding"}']]);
  const sources = [
    findingSource({ raw: (uid) => Promise.resolve(raw.get(uid)) }),
    principalSource(() => store),
    recentCallsSource(memoryCallHistory(() => [[{ id: 'c-1', record: '{"eventName":"ListBuckets"}' }]])),
  ];
  return {
    ...world,
    list: listEvidenceStep(incidents, () => Promise.resolve(seedPlaybooks())),
    capture: captureEvidenceStep({ incidents, vault, sources }),
    record: recordEvidenceStep(incidents),
  };
};

describe('collect evidence', () => {
  it('stores every item of the tier with its hash, before anything is touched', async () => {
    const { list, capture, record, vault, events } = await planned();
    const { items } = await list(TIER_0);
    expect(items).toEqual(['finding', 'principal-policies-and-keys', 'recent-calls']);
    const results = await Promise.all(items.map((item) => capture({ ...TIER_0, item }, INVOCATION)));
    expect(await record({ ...TIER_0, results }, INVOCATION)).toMatchObject({ run: 1 });
    const key = 'evidence/INC-2026-0001/round-1/tier-0/finding.json';
    expect(events().at(-1)).toMatchObject({
      type: 'incidents.evidence-collected',
      data: {
        tier: 0,
        items: [{ item: 'finding', key, sha256: sha256(vault.kept.get(key)?.bytes.toString() ?? '') }, {}, {}],
        missing: [],
      },
    });
    expect(JSON.stringify(events().at(-1))).not.toMatch('svc-payments');
  });

  it('keeps the first look when a step runs twice', async () => {
    const { capture, vault, store } = await planned();
    const item: EvidenceItemId = 'principal-policies-and-keys';
    const first = await capture({ ...TIER_0, item }, INVOCATION);
    store.users.clear();
    expect(await capture({ ...TIER_0, item }, INVOCATION)).toEqual(first);
    expect(vault.kept.size).toBe(1);
  });

  it('names what cannot be had, and goes on', async () => {
    const { list, capture, record, events } = await planned([identityOf()], { uid: 'no-raw', principal: undefined });
    const { items } = await list(TIER_0);
    expect(items).toEqual(['finding']);
    const result = await capture({ ...TIER_0, item: 'finding' }, INVOCATION);
    await record({ ...TIER_0, results: [result] }, INVOCATION);
    expect(events().at(-1)?.data).toMatchObject({
      items: [],
      missing: [{ item: 'finding', reason: expect.stringContaining('no recorded signal') }],
    });
  });

  it('leaves a source that hangs behind, and says so', async () => {
    const { incidents, vault } = await planned();
    const hangs = { item: 'finding' as const, collect: () => new Promise<never>(() => undefined) };
    const capture = captureEvidenceStep({ incidents, vault, sources: [hangs] }, { 0: 10, 1: 10 });
    expect(await capture({ ...TIER_0, item: 'finding' }, INVOCATION)).toEqual({
      kind: 'missing',
      item: 'finding',
      reason: 'not captured within 0.01 s',
    });
  });

  it('of a superseded run records nothing', async () => {
    const { capture, record, supersede, types } = await planned();
    await supersede();
    const refused = { name: 'RefusedError' };
    await expect(capture({ ...TIER_0, item: 'finding' }, INVOCATION)).rejects.toMatchObject(refused);
    await expect(record({ ...TIER_0, results: [] }, INVOCATION)).rejects.toMatchObject(refused);
    expect(types()).not.toContain('evidence-collected');
  });
});
