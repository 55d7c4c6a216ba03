import { describe, expect, it, test } from '@jest/globals';
import { EVENTS } from '../../../contracts/events.ts';
import type { JournalEvent } from '../../../contracts/journal-event.ts';
import { describeEvent } from '../../../domain/audit/index.ts';

const event = (type: string, data: JournalEvent['data'] = {}): JournalEvent => ({
  v: 1,
  area: 'incidents',
  aggregateId: 'INC-2026-0001',
  seq: 1,
  type,
  occurredAt: '2026-01-31T23:50:00.000Z',
  recordedAt: '2026-01-31T23:50:00.000Z',
  actor: 'person:ciso-1',
  cause: {},
  data,
  previousHash: 'a'.repeat(64),
});
const sealed = (ref: string) => ({ ref, commitment: 'b'.repeat(64) });
const said = new Map([['1.1', 'Ana said so']]);

test.each(Object.keys(EVENTS))('%s has a sentence, whatever its data lacks', (type) => {
  const { what } = describeEvent(event(type), new Map());
  expect(what).toMatch(/^\S.*\.$/);
  expect(what).not.toMatch(/undefined|null|NaN|\[object|not known to this version/);
});

describe('an event in words', () => {
  test.each<[type: string, data: JournalEvent['data'], what: string]>([
    [
      'incidents.incident-opened',
      { origin: 'signal', source: 'aws.guardduty', title: 'Key used', description: sealed('1.1') },
      'A signal of aws.guardduty opened the incident: "Key used". Ana said so',
    ],
    [
      'incidents.incident-opened',
      { origin: 'person', title: 'Reported by a person: mail', description: sealed('9.9') },
      'Reported by a person: mail. (erased)',
    ],
    [
      'incidents.containment-planned',
      { round: 2, playbook: 'leaked-access-key', actions: [{ id: 'deactivate-access-key' }], refused: [] },
      'Plan 2 by playbook leaked-access-key: deactivate-access-key.',
    ],
    [
      'incidents.evidence-collected',
      { tier: 0, items: [{}, {}], missing: [{ item: 'recent-calls', reason: 'timeout' }] },
      'Evidence of tier 0: 2 pieces stored under lock; not to be had: recent-calls (timeout).',
    ],
    [
      'incidents.containment-released',
      { action: '1.1', reason: 'remediated' },
      'Action 1.1 was released after remediation; what leaked stays dead.',
    ],
    [
      'incidents.signals-counted',
      { count: 3, lastAt: '2026-01-31T23:50:00.000Z' },
      '3 signals so far, the last at 2026-01-31 23:50:00 UTC.',
    ],
    [
      'approvals.approval-requested',
      { dueAt: '2026-01-31T23:50:00.000Z', tiers: [['ciso-1', 'ciso-2'], ['x']] },
      'Asked to decide by 2026-01-31 23:50:00 UTC: ciso-1, ciso-2.',
    ],
    [
      'regulation.sealed-content-erased',
      { ground: 'erasure-request', reference: 'DPO-17' },
      'The personal content of this journal was destroyed (erasure-request, DPO-17).',
    ],
  ])('%s', (type, data, what) => {
    expect(describeEvent(event(type, data), said).what).toBe(what);
  });

  it('gives the reason as the person wrote it, and says when it was erased', () => {
    const rejected = event('incidents.containment-rejected', { round: 1, reason: sealed('1.1') });
    expect(describeEvent(rejected, said).why).toBe('Ana said so');
    expect(describeEvent(rejected, new Map()).why).toBe('(erased)');
    expect(describeEvent(event('incidents.incident-closed'), said).why).toBeUndefined();
  });
  it('names evidence with its hash', () => {
    const piece = { item: 'finding', key: 'k', versionId: 'v', sha256: 'c'.repeat(64) };
    expect(
      describeEvent(event('incidents.evidence-collected', { items: [piece], missing: [] }), said).evidence,
    ).toEqual([{ name: 'finding', sha256: 'c'.repeat(64) }]);
    const json = { key: 'reports/1.json', versionId: 'v', sha256: 'd'.repeat(64) };
    const csv = { key: 'reports/1.csv', versionId: 'v', sha256: 'e'.repeat(64) };
    expect(describeEvent(event('regulation.report-drafted', { files: { csv, json } }), said).evidence).toEqual([
      { name: 'reports/1.csv', sha256: 'e'.repeat(64) },
      { name: 'reports/1.json', sha256: 'd'.repeat(64) },
    ]);
    const broken = { files: { csv: 'lost' }, captured: 7 };
    expect(describeEvent(event('regulation.report-drafted', broken), said).evidence).toBeUndefined();
  });
  it('names a type of a later version instead of hiding it', () => {
    expect(describeEvent(event('incidents.something-new'), said).what).toBe(
      'incidents.something-new (not known to this version)',
    );
    expect(describeEvent(event('toString'), said).what).toContain('not known');
  });
});
