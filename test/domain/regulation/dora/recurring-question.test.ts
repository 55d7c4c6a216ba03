import { describe, expect, it, test } from '@jest/globals';
import { readRecurringQuestion } from '../../../../domain/regulation/dora/index.ts';
import { QUIET, quiet } from './facts.ts';

const incident = (id: string, occurredAt: string, more: object = {}) => ({
  id,
  occurredAt,
  rootCause: 'rc-7',
  major: false,
  facts: QUIET,
  ...more,
});

describe('a question that cannot be judged', () => {
  const good = {
    entity: { microenterprise: false, article16: false },
    incidents: [incident('a', '2026-03-01T09:00:00Z')],
  };
  const answer = (value: unknown) => () => readRecurringQuestion(value);
  it('is told from a good one', () => {
    expect(answer(good)()).toEqual(good);
  });
  test.each<[string, unknown, string]>([
    [
      'a time without its zone',
      [incident('a', '2026-03-01T09:00:00')],
      'incidents.0.occurredAt: must be an ISO 8601 time',
    ],
    ['an id twice', [...good.incidents, ...good.incidents], 'incidents.1.id: a is there twice'],
    [
      'no root cause',
      [incident('a', '2026-03-01T09:00:00Z', { rootCause: '' })],
      'incidents.0.rootCause: must have >= 1',
    ],
    [
      'bad facts',
      [incident('a', '2026-03-01T09:00:00Z', { facts: quiet({ costsEur: -1 }) })],
      'incidents.0.facts.costsEur: must be >= 0',
    ],
  ])('%s', (_name, incidents, message) => {
    expect(answer({ ...good, incidents })).toThrow(message);
  });
});
