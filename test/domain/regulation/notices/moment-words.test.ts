import { expect, test } from '@jest/globals';
import { momentWords } from '../../../../domain/regulation/notices/moment-words.ts';

test.each([
  ['2026-11-21T23:30:00Z', 'Europe/Berlin', 'en', '22 November 2026, 00:30 (CET)'],
  ['2026-11-21T23:30:00Z', 'Europe/Berlin', 'de', '22. November 2026, 00:30 Uhr (MEZ)'],
  ['2026-07-01T10:05:00Z', 'Europe/Vienna', 'de', '1. Juli 2026, 12:05 Uhr (MESZ)'],
  ['2026-07-01T10:05:00Z', 'Europe/Helsinki', 'en', '1 July 2026, 13:05 (EEST)'],
] as const)('%s in %s reads in %s %s', (iso, zone, language, said) => {
  expect(momentWords(iso, zone, language)).toBe(said);
});
