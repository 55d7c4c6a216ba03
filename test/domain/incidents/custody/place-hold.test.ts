import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { isHeld, lockOwed, placeHold, retentionClassOf } from '../../../../domain/incidents/custody/index.ts';
import type { IncidentState } from '../../../../domain/incidents/index.ts';
import { after, DAY } from '../../../../domain/shared/time.ts';

const NOW = '2026-03-01T10:00:00.000Z';
const state = (change: Partial<IncidentState> = {}): IncidentState =>
  ({ status: 'closed', ...change }) as IncidentState;
const order = (until: string) => ({ ground: 'law-enforcement' as const, until, reason: 'The prosecutor asks for it.' });

describe('a legal hold', () => {
  test.each<[string, string, Partial<IncidentState>, string]>([
    ['that has ended already', NOW, {}, 'ends in the future'],
    ['of more than 400 days', after(NOW, 400 * DAY + 1), {}, '400 days at most'],
    ['that is no longer than the present one', after(NOW, DAY), { heldUntil: after(NOW, DAY) }, 'only grows'],
    ['that is shorter', after(NOW, DAY), { heldUntil: after(NOW, 2 * DAY) }, 'only grows'],
  ])('%s is refused', (_, until, change, reason) => {
    expect(placeHold(order(until), NOW)(state(change))).toEqual({
      kind: 'refused',
      reason: expect.stringContaining(reason),
    });
  });

  test.each<[string, string, Partial<IncidentState>]>([
    ['of 400 days', after(NOW, 400 * DAY), {}],
    ['longer than the one before', after(NOW, 2 * DAY), { heldUntil: after(NOW, DAY) }],
    ['after the last one ended', after(NOW, DAY), { heldUntil: after(NOW, -DAY) }],
    ['of an open incident', after(NOW, DAY), { status: 'open' }],
  ])('%s is placed', (_, until, change) => {
    expect(placeHold(order(until), NOW)(state(change))).toMatchObject({
      kind: 'event',
      type: 'incidents.legal-hold-placed',
      data: { until, ground: 'law-enforcement', reason: { plain: 'The prosecutor asks for it.' } },
    });
  });

  it('seals whom to talk to, and keeps the file number in clear', () => {
    const file = { ...order(after(NOW, DAY)), contact: 'Ada Lovelace, +49 30 1', reference: '4 Js 17/26' };
    expect(placeHold(file, NOW)(state())).toMatchObject({
      data: { contact: { plain: 'Ada Lovelace, +49 30 1' }, reference: '4 Js 17/26' },
    });
  });

  it('is over at its end', () => {
    expect(isHeld({ heldUntil: after(NOW, 1) }, NOW)).toBe(true);
    expect(isHeld({ heldUntil: NOW }, NOW)).toBe(false);
    expect(isHeld({}, NOW)).toBe(false);
  });
});

describe('how long everything is locked', () => {
  const CLASSES = { grave: { days: 1825 }, ordinary: { days: 365 } };
  const ended = { times: { closedAt: NOW } as IncidentState['times'] };
  const grave = { severity: { level: 'SEV3', highest: 'SEV2', reasons: [], round: 1 } } as Partial<IncidentState>;

  test.each<[string, Partial<IncidentState>, string | undefined]>([
    [
      'open, no hold: as locked at write',
      { status: 'open', times: { firstSignalAt: NOW, detectedAt: NOW } },
      undefined,
    ],
    ['ended', ended, after(NOW, 365 * DAY)],
    ['ended, once grave', { ...ended, ...grave }, after(NOW, 1825 * DAY)],
    ['held longer than retained', { ...ended, heldUntil: after(NOW, 400 * DAY) }, after(NOW, 400 * DAY)],
    ['held shorter than retained', { ...ended, ...grave, heldUntil: after(NOW, 400 * DAY) }, after(NOW, 1825 * DAY)],
    ['reopened: the lock of the first close stays, no new one', { ...ended, status: 'open' }, undefined],
  ])('%s', (_, change, until) => {
    expect(lockOwed(state(change), CLASSES)).toBe(until);
  });

  test.each<['SEV1' | 'SEV2' | 'SEV3' | 'SEV4', string]>([
    ['SEV1', 'grave'],
    ['SEV2', 'grave'],
    ['SEV3', 'ordinary'],
    ['SEV4', 'ordinary'],
  ])('%s is kept as %s', (highest, kept) => {
    expect(retentionClassOf({ severity: { level: highest, highest, reasons: [], round: 1 } })).toBe(kept);
  });

  it('never gets shorter by any sequence of holds', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -10, max: 500 })), (days) => {
        let held = state({ times: ended.times });
        for (const day of days) {
          const before = lockOwed(held, CLASSES) ?? '';
          const decision = placeHold(order(after(NOW, day * DAY)), NOW)(held);
          if (decision.kind === 'event') held = { ...held, heldUntil: String(decision.data['until']) };
          expect((lockOwed(held, CLASSES) ?? '') >= before).toBe(true);
        }
      }),
    );
  });
});
