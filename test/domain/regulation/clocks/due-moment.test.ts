import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { readObligations } from '../../../../adapters/config/obligations.ts';
import { computeDeadlines, dueMoment, latestMoment } from '../../../../domain/regulation/clocks/index.ts';
import type { ClockRule, ReportingEntity } from '../../../../domain/regulation/clocks/index.ts';
import * as statutory from '../../../../domain/regulation/clocks/statutory-clocks.ts';
import { EEA_MEMBER_STATES } from '../../../../domain/regulation/eea-member-states.ts';
import { BANK, INSURER } from './entities.ts';

describe('the clocks of the law', () => {
  test.each<[string, ClockRule]>([
    ['dora-initial', statutory.INITIAL_NOTIFICATION],
    ['dora-intermediate', statutory.INTERMEDIATE_REPORT],
    ['dora-final', statutory.FINAL_REPORT],
    ['gdpr-article-33', statutory.BREACH_NOTIFICATION],
    ['nis2-early-warning', statutory.EARLY_WARNING],
    ['nis2-notification', statutory.INCIDENT_NOTIFICATION],
    ['nis2-final', statutory.INCIDENT_FINAL_REPORT],
  ])('%s runs in config/obligations.json as the law says', (kind, { clock, relief }) => {
    expect(readObligations().find((rule) => rule.kind === kind)).toMatchObject({ clock, relief, limit: 'legal' });
  });
});

// Friday 2026-11-20; awareness and what opens the duty at different times.
const start = { awareAt: '2026-11-19T07:40:00.000Z', triggeredAt: '2026-11-20T09:25:00.000Z' };

test.each<[string, ClockRule, ReportingEntity, object]>([
  [
    '72 hours of the GDPR count a weekend',
    statutory.BREACH_NOTIFICATION,
    INSURER,
    { limit: '2026-11-22T07:40:00.000Z', due: '2026-11-22T07:40:00.000Z', reliefApplied: false },
  ],
  [
    'the early warning counts from awareness',
    statutory.EARLY_WARNING,
    INSURER,
    { limit: '2026-11-20T07:40:00.000Z', due: '2026-11-20T07:40:00.000Z', reliefApplied: false },
  ],
  [
    'NIS2 has no relief for its final report',
    statutory.INCIDENT_FINAL_REPORT,
    INSURER,
    { limit: '2026-12-20T09:25:00.000Z', due: '2026-12-20T09:25:00.000Z', reliefApplied: false },
  ],
  [
    'DORA has one, for banks too, and keeps the limit beside it',
    statutory.FINAL_REPORT,
    BANK,
    {
      limit: '2026-12-20T09:25:00.000Z',
      due: '2026-12-21T11:00:00.000Z',
      reliefApplied: true,
    },
  ],
  [
    'told before the limit of the initial notification that it is significant: no relief',
    statutory.INITIAL_NOTIFICATION,
    { ...INSURER, significantSince: '2026-11-20T09:30:00.000Z', memberState: 'DE' },
    { reliefApplied: false },
  ],
])('%s', (_name, rule, entity, expected) => {
  expect(dueMoment(rule, start, entity)).toMatchObject(expected);
});

test.each<[string, ClockRule, string]>([
  ['the hour of the event is not counted', statutory.INITIAL_NOTIFICATION, '2026-11-20T14:00:00.000Z'],
  ['a month ends with its day', statutory.FINAL_REPORT, '2026-12-20T23:00:00.000Z'],
])('at the latest: %s', (_name, rule, latest) => {
  expect(latestMoment(rule, start, BANK)).toBe(latest);
});

describe('Article 5(6) for the initial notification', () => {
  // Aware on Friday 10:00, classified 23 hours later: the limit is Saturday 10:00.
  const friday = { awareAt: '2026-11-20T09:00:00.000Z', triggeredAt: '2026-11-21T08:00:00.000Z' };
  test.each([
    ['2026-11-21T08:59:59.000Z', false],
    ['2026-11-21T09:00:00.000Z', true],
  ])('told at %s: relief %s', (significantSince, reliefApplied) => {
    const entity = { ...INSURER, significantSince };
    expect(dueMoment(statutory.INITIAL_NOTIFICATION, friday, entity)).toMatchObject({ reliefApplied });
  });
});

const zones = ['Europe/Berlin', 'Europe/Dublin', 'Atlantic/Reykjavik', 'Europe/Helsinki', 'Atlantic/Azores'];
const entities: fc.Arbitrary<ReportingEntity> = fc.record({
  memberState: fc.constantFrom(...EEA_MEMBER_STATES),
  timeZone: fc.constantFrom(...zones),
  weekendReliefExcluded: fc.boolean(),
});
const moments = fc
  .integer({ min: Date.UTC(2024, 0, 1) / 1000, max: Date.UTC(2036, 0, 1) / 1000 })
  .map((seconds) => new Date(seconds * 1000).toISOString());
const lap = fc.integer({ min: 0, max: 40 * 86_400 });
const laps = fc.tuple(lap, lap, lap, lap);
const rules = fc.constantFrom(...Object.values(statutory));
const later = (moment: string, seconds: number): string => new Date(Date.parse(moment) + seconds * 1000).toISOString();

describe('whatever the times', () => {
  it('nothing is due before what opened it, a relief is never early, and the latest reading is never earlier', () => {
    fc.assert(
      fc.property(rules, entities, moments, fc.nat(86_400 * 3), (rule, entity, awareAt, seconds) => {
        const triggeredAt = later(awareAt, seconds);
        const times = { awareAt, triggeredAt };
        const { limit, due, reliefApplied } = dueMoment(rule, times, entity);
        const from = rule.clock.kind === 'after' && rule.clock.from === 'awareness' ? awareAt : triggeredAt;
        expect(limit >= from && due >= limit && latestMoment(rule, times, entity) >= limit).toBe(true);
        expect(due > limit).toBe(reliefApplied);
      }),
    );
  });
  it('no step moves a clock that runs already, but for an update, which begins the month anew', () => {
    fc.assert(
      fc.property(entities, moments, laps, (entity, awareAt, [a, b, c, d]) => {
        const classifiedAt = later(awareAt, a);
        const initialSubmittedAt = later(classifiedAt, b);
        const reports = [later(initialSubmittedAt, c), later(initialSubmittedAt, c + d)];
        const at = (initial: string | null, intermediate: string[]) =>
          computeDeadlines({
            entity,
            awareAt,
            classifiedAt,
            initialSubmittedAt: initial,
            intermediateSubmittedAt: intermediate,
          });
        const [classified, submitted] = [at(null, []), at(initialSubmittedAt, [])];
        const [reported, updated] = [at(initialSubmittedAt, reports.slice(0, 1)), at(initialSubmittedAt, reports)];
        for (const next of [submitted, reported, updated]) expect(next.initialDue).toBe(classified.initialDue);
        for (const next of [reported, updated]) expect(next.intermediateDue).toBe(submitted.intermediateDue);
        expect(updated.finalDue).toBe(at(initialSubmittedAt, reports.slice(1)).finalDue);
        expect(reported.finalDue).not.toBeNull();
      }),
    );
  });
});
