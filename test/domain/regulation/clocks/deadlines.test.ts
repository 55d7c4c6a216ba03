import { describe, expect, it, test } from '@jest/globals';
import { computeDeadlines } from '../../../../domain/regulation/clocks/index.ts';
import { BANK, INSURER } from './entities.ts';

type Times = { aware: string; classified?: string; initial?: string; intermediate?: string[] };
const question = ({ aware, classified, initial, intermediate }: Times, entity: object = BANK): object => ({
  entity,
  awareAt: aware,
  classifiedAt: classified ?? null,
  initialSubmittedAt: initial ?? null,
  intermediateSubmittedAt: intermediate ?? [],
});
const utc = (text: string): string => new Date(text).toISOString();
const berlinWinter = (text: string): string => `${text}:00+01:00`;
const berlinSummer = (text: string): string => `${text}:00+02:00`;

// 2026-11-20 is a Friday.
describe('the initial notification', () => {
  test.each<[string, string, string | undefined, string, boolean]>([
    ['four hours from classification', '2026-11-20T10:00', '2026-11-20T12:00', '2026-11-20T16:00', false],
    ['24 hours from awareness, when they end first', '2026-11-17T10:00', '2026-11-18T09:00', '2026-11-18T10:00', false],
    ['classified exactly 24 hours after awareness', '2026-11-17T10:00', '2026-11-18T10:00', '2026-11-18T10:00', false],
    ['classified late: four hours alone', '2026-11-17T10:00', '2026-11-18T11:00', '2026-11-18T15:00', true],
    ['classified at once', '2026-11-17T10:00', '2026-11-17T10:00', '2026-11-17T14:00', false],
    ['not yet classified', '2026-11-17T10:00', undefined, '2026-11-18T10:00', false],
    ['not yet classified, before a weekend', '2026-11-20T10:00', undefined, '2026-11-21T10:00', false],
  ])('%s', (...[, aware, classified, due, lateClassification]) => {
    const times = { aware: berlinWinter(aware), ...(classified && { classified: berlinWinter(classified) }) };
    expect(computeDeadlines(question(times))).toEqual({
      initialDue: utc(berlinWinter(due)),
      intermediateDue: null,
      finalDue: null,
      lateClassification,
      reliefApplied: [],
    });
  });
  it('a second past the 24 hours is late', () => {
    const late = question({ aware: '2026-11-17T10:00:00Z', classified: '2026-11-18T10:00:01Z' });
    expect(computeDeadlines(late)).toMatchObject({ initialDue: '2026-11-18T14:00:01.000Z', lateClassification: true });
  });
});

// Submitted Thursday 2026-11-19 11:00: 72 hours end on Sunday.
const thursday = {
  aware: berlinWinter('2026-11-19T08:00'),
  classified: berlinWinter('2026-11-19T09:00'),
  initial: berlinWinter('2026-11-19T11:00'),
};

describe('the intermediate report', () => {
  it('is due 72 hours after the initial notification was submitted, for a bank on a Sunday too', () => {
    expect(computeDeadlines(question(thursday, BANK))).toMatchObject({
      intermediateDue: utc(berlinWinter('2026-11-22T11:00')),
      reliefApplied: [],
    });
  });
  it('waits for Monday noon for an insurer', () => {
    expect(computeDeadlines(question(thursday, INSURER))).toMatchObject({
      intermediateDue: utc(berlinWinter('2026-11-23T12:00')),
      reliefApplied: ['intermediate'],
    });
  });
  it('counts hours, not the wall clock, where clocks change', () => {
    const march = {
      aware: '2026-03-27T08:00:00Z',
      classified: '2026-03-27T08:00:00Z',
      initial: '2026-03-27T10:00:00Z',
    };
    expect(computeDeadlines(question(march))).toMatchObject({ intermediateDue: '2026-03-30T10:00:00.000Z' });
  });
  test.each<[string, string, string[]]>([
    ['told before the report', '2026-11-19T09:59:59Z', []],
    ['told in the same moment', '2026-11-19T10:00:00Z', ['intermediate']],
    ['told after the report', '2026-11-20T00:00:00Z', ['intermediate']],
  ])('an insurer %s that it is significant', (_name, significantSince, reliefApplied) => {
    expect(computeDeadlines(question(thursday, { ...INSURER, significantSince }))).toMatchObject({ reliefApplied });
  });
});

describe('the final report', () => {
  const final = (submitted: string[], entity: object = BANK): unknown => {
    const first = submitted[0] ?? '';
    return computeDeadlines(
      question({ aware: first, classified: first, initial: first, intermediate: submitted }, entity),
    ).finalDue;
  };
  test.each<[string, string[], string]>([
    ['31 August gives 30 September', [berlinSummer('2026-08-31T16:00')], berlinSummer('2026-09-30T16:00')],
    ['31 January gives the last day of February', [berlinWinter('2025-01-31T16:00')], berlinWinter('2025-02-28T16:00')],
    ['and of a leap year', [berlinWinter('2028-01-31T16:00')], berlinWinter('2028-02-29T16:00')],
    [
      'each update begins the month anew',
      [berlinSummer('2026-06-02T09:00'), berlinSummer('2026-06-10T09:00')],
      berlinSummer('2026-07-10T09:00'),
    ],
    [
      'the wall clock stays over a change of clocks',
      [berlinWinter('2026-03-10T09:00')],
      berlinSummer('2026-04-10T09:00'),
    ],
  ])('%s', (_name, submitted, due) => {
    expect(final(submitted)).toBe(utc(due));
  });
  it('of a bank on 26 December waits for noon of the next working day', () => {
    const submitted = berlinWinter('2026-11-26T15:00');
    const times = { aware: submitted, classified: submitted, initial: submitted, intermediate: [submitted] };
    expect(computeDeadlines(question(times, BANK))).toMatchObject({
      finalDue: utc(berlinWinter('2026-12-28T12:00')),
      reliefApplied: ['final'],
    });
  });
});

describe('every stage, on a free day and not, with relief and without', () => {
  // Limits: Saturday 2026-11-21 or Tuesday 2026-11-24, 10:00 in Berlin.
  const free = { initial: '2026-11-20', intermediate: '2026-11-18', final: '2026-10-21' };
  const busy = { initial: '2026-11-23', intermediate: '2026-11-21', final: '2026-10-24' };
  const ask = (stage: 'initial' | 'intermediate' | 'final', day: string, entity: object): object => {
    const at = `${day}T10:00:00${stage === 'final' ? '+02:00' : '+01:00'}`;
    if (stage === 'initial') {
      const classified = new Date(Date.parse(at) + 23 * 3_600_000).toISOString();
      return question({ aware: at, classified }, entity);
    }
    const times = { aware: at, classified: at, initial: at };
    return question(stage === 'intermediate' ? times : { ...times, intermediate: [at] }, entity);
  };
  test.each<['initial' | 'intermediate' | 'final', string, object, string]>([
    ['initial', free.initial, INSURER, '2026-11-23T11:00:00.000Z'],
    ['initial', free.initial, BANK, '2026-11-21T09:00:00.000Z'],
    ['initial', busy.initial, INSURER, '2026-11-24T09:00:00.000Z'],
    ['initial', busy.initial, BANK, '2026-11-24T09:00:00.000Z'],
    ['intermediate', free.intermediate, INSURER, '2026-11-23T11:00:00.000Z'],
    ['intermediate', free.intermediate, BANK, '2026-11-21T09:00:00.000Z'],
    ['intermediate', busy.intermediate, INSURER, '2026-11-24T09:00:00.000Z'],
    ['intermediate', busy.intermediate, BANK, '2026-11-24T09:00:00.000Z'],
    ['final', free.final, INSURER, '2026-11-23T11:00:00.000Z'],
    ['final', free.final, BANK, '2026-11-23T11:00:00.000Z'],
    ['final', busy.final, INSURER, '2026-11-24T09:00:00.000Z'],
    ['final', busy.final, BANK, '2026-11-24T09:00:00.000Z'],
  ])('%s from %s of %o: %s', (stage, day, entity, due) => {
    const deadlines = computeDeadlines(ask(stage, day, entity));
    expect(deadlines[`${stage}Due`]).toBe(due);
    expect(deadlines.reliefApplied.includes(stage)).toBe(due === '2026-11-23T11:00:00.000Z');
  });
});

describe('a question that cannot be', () => {
  const good = question({ ...thursday, intermediate: [berlinWinter('2026-11-20T09:00')] });
  const entityWith = (change: object): object => ({ entity: { ...BANK, ...change } });
  test.each<[string, object, string]>([
    [
      'classified before awareness',
      { classifiedAt: '2026-11-19T06:59:59Z' },
      'classifiedAt: must not be before awareAt',
    ],
    [
      'submitted before classification',
      { initialSubmittedAt: '2026-11-19T07:30:00Z' },
      'initialSubmittedAt: must not be before classifiedAt',
    ],
    ['submitted, not classified', { classifiedAt: null }, 'initialSubmittedAt: needs classifiedAt'],
    ['intermediate, no initial', { initialSubmittedAt: null }, 'intermediateSubmittedAt.0: needs initialSubmittedAt'],
    [
      'updates out of order',
      { intermediateSubmittedAt: ['2026-11-21T09:00:00Z', '2026-11-20T09:00:00Z'] },
      'intermediateSubmittedAt.1: must not be before intermediateSubmittedAt.0',
    ],
    ['no offset', { awareAt: '2026-11-19T08:00:00' }, 'awareAt: must be an ISO 8601 time with an offset'],
    ['no such day', { awareAt: '2026-02-30T08:00:00Z' }, 'awareAt: must be an ISO 8601 time with an offset'],
    ['never aware', { awareAt: null }, 'awareAt: must be a text'],
    ['awareness left out', { awareAt: undefined }, 'awareAt: is missing'],
    ['classification left out', { classifiedAt: undefined }, 'classifiedAt: is missing'],
    ['an unknown field', { detectedAt: null }, 'detectedAt: is unknown'],
    ['no list', { intermediateSubmittedAt: null }, 'intermediateSubmittedAt: must be a list'],
    ['no EEA state', entityWith({ memberState: 'CH' }), 'entity.memberState: must be one of AT'],
    ['no zone', entityWith({ timeZone: 'Europe/Bonn' }), 'entity.timeZone: is no IANA time zone'],
    ['an offset for a zone', entityWith({ timeZone: '+01:00' }), 'entity.timeZone: is no IANA time zone'],
    [
      'a time for a zone',
      entityWith({ timeZone: '2026-01-01T00:00[Europe/Berlin]' }),
      'entity.timeZone: is no IANA time zone',
    ],
    [
      'a word for a truth',
      entityWith({ weekendReliefExcluded: 'no' }),
      'entity.weekendReliefExcluded: must be true or',
    ],
  ])('%s', (_name, change, message) => {
    expect(() => computeDeadlines({ ...good, ...change })).toThrow(
      expect.objectContaining({ name: 'InvalidInputError', message: expect.stringContaining(message) as unknown }),
    );
  });
  it('reports in one moment are in order', () => {
    const at = '2026-11-19T08:00:00Z';
    const combined = question({ aware: at, classified: at, initial: at, intermediate: [at, at] });
    expect(computeDeadlines(combined).finalDue).not.toBeNull();
  });
});
