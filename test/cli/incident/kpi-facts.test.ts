import { expect, test } from '@jest/globals';
import { kpiFacts } from '../../../cli/incident/kpi-facts.ts';

test('the times are told with the moments they are made of; what is unknown or not over says so', () => {
  const from = '2026-03-02T08:00:00.000Z';
  const facts = kpiFacts({
    severity: 'SEV2',
    detection: {},
    response: { from, to: '2026-03-02T08:12:00.000Z', ms: 12 * 60_000 },
    containment: { from },
    repair: { to: from },
  });
  expect(facts.map(({ label, value }) => `${label}: ${value}`)).toEqual([
    'Highest severity: SEV2',
    'Time to detect: unknown: nobody has said when it began',
    'Time to respond: 12 minutes, from 2026-03-02 08:00:00 UTC to 2026-03-02 08:12:00 UTC',
    'Time to contain: not over, since 2026-03-02 08:00:00 UTC',
    'Time to repair: unknown: nobody has said when it began',
  ]);
});
