import { describe, expect, it, test } from '@jest/globals';
import type { JournalEvent } from '../../../../contracts/journal-event.ts';
import { custodyOf, piecesOf, recordTouch } from '../../../../domain/incidents/custody/index.ts';
import type { IncidentState } from '../../../../domain/incidents/index.ts';
import { sha256 } from '../../../../domain/shared/journal/index.ts';

const event = (seq: number, type: string, data: Record<string, unknown>, actor = 'system:x'): JournalEvent => ({
  v: 1,
  area: 'incidents',
  aggregateId: 'INC-1',
  seq,
  type,
  occurredAt: `2026-03-01T10:0${String(seq)}:00.000Z`,
  recordedAt: '2026-03-01T10:00:00.000Z',
  actor,
  cause: {},
  data,
  previousHash: sha256('p'),
});
const ref = (name: string) => ({ key: `evidence/INC-1/${name}`, versionId: 'v', sha256: sha256(name) });
const collected = (seq: number, ...names: string[]) =>
  event(seq, 'incidents.evidence-collected', {
    items: names.map((name) => ({ item: name, ...ref(name), bytes: 1 })),
    missing: [],
  });
const intended = event(3, 'incidents.containment-intended', {
  action: 'deactivate-access-key',
  captured: ref('before'),
});

describe('pieces in custody', () => {
  test.each<[string, JournalEvent[], [string, number][]]>([
    ['none in an empty journal', [], []],
    ['what each tier collected', [collected(1, 'a'), collected(2, 'b', 'c')], [['a', 1], ['b', 2], ['c', 2]]], // prettier-ignore
    ['the captured state before an act', [intended], [['captured-state:deactivate-access-key', 3]]],
    ['a piece named twice counts where it came first', [collected(1, 'a'), collected(2, 'a')], [['a', 1]]],
    ['other events have none', [event(1, 'incidents.run-started', { run: 2 })], []],
  ])('%s', (_, events, expected) => {
    expect(piecesOf(events).map(({ item, collected: { seq } }) => [item, seq])).toEqual(expected);
  });
});

describe('the chain of custody', () => {
  it('tells who took evidence in and who touched it, and what did not hold', () => {
    const touched = event(
      4,
      'incidents.custody-recorded',
      {
        touch: 'exported',
        reason: { ref: '4.1', commitment: sha256('why') },
        pieces: [
          { ...ref('a'), state: 'holds' },
          { ...ref('b'), state: 'differs' },
        ],
      },
      'person:ciso-1',
    );
    expect(custodyOf([collected(1, 'a', 'b'), touched])).toEqual([
      { seq: 1, at: '2026-03-01T10:01:00.000Z', by: 'system:x', what: 'collected', pieces: 2, notHolding: [] },
      {
        seq: 4,
        at: '2026-03-01T10:04:00.000Z',
        by: 'person:ciso-1',
        what: 'exported',
        pieces: 2,
        notHolding: ['evidence/INC-1/b'],
      },
    ]);
  });

  it('has no touch where there is no evidence', () => {
    expect(recordTouch({ reason: 'for the court' }, [])({} as IncidentState)).toMatchObject({ kind: 'refused' });
    expect(recordTouch({ reason: 'for the court' }, [])(undefined)).toMatchObject({ kind: 'refused' });
  });

  it('seals why', () => {
    const [piece] = piecesOf([collected(1, 'a')]);
    const decision = recordTouch({ reason: 'for the court' }, [{ ...piece!, state: 'holds' }])({} as IncidentState);
    expect(decision).toMatchObject({ kind: 'event', data: { reason: { plain: 'for the court' }, touch: 'exported' } });
    const handed = recordTouch({ reason: 'for the court', recipient: 'A prosecutor' }, [{ ...piece!, state: 'holds' }]);
    expect(handed({} as IncidentState)).toMatchObject({
      data: { touch: 'handed-over', recipient: { plain: 'A prosecutor' } },
    });
  });
});
