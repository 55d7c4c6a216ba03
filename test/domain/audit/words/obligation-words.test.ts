import { expect, test } from '@jest/globals';
import type { JournalEvent } from '../../../../contracts/journal-event.ts';
import { SEALED, wordsOf } from './sample-event.ts';

const [STARTS, LIMIT, DUE] = ['2026-01-30T10:00:00.000Z', '2026-01-31T10:00:00.000Z', '2026-02-02T11:00:00.000Z'];
const opened = {
  kind: 'dora-initial',
  title: 'DORA initial notification',
  legalBasis: '2022/2554 Art. 19(4)(a)',
  limitBy: 'legal',
  clock: { starts: STARTS, limit: LIMIT, due: LIMIT, reliefApplied: false },
};
const relieved = { starts: STARTS, limit: LIMIT, due: DUE, reliefApplied: true };

test.each<[type: string, data: JournalEvent['data'], what: string]>([
  [
    'obligation-opened',
    opened,
    'The clock of "DORA initial notification" runs from 2026-01-30 10:00:00 UTC and is due at 2026-01-31 10:00:00 UTC: a legal limit (2022/2554 Art. 19(4)(a)).',
  ],
  [
    'obligation-opened',
    { ...opened, limitBy: 'own', clock: relieved },
    'The clock of "DORA initial notification" runs from 2026-01-30 10:00:00 UTC and is due at 2026-02-02 11:00:00 UTC; its limit, 2026-01-31 10:00:00 UTC, is on no working day: the bank\'s own limit (2022/2554 Art. 19(4)(a)).',
  ],
  [
    'clock-moved',
    { clock: { ...relieved, reliefApplied: false }, why: 'new-submission' },
    'The clock runs from 2026-01-30 10:00:00 UTC and is due at 2026-02-02 11:00:00 UTC: a new submission.',
  ],
  ['deadline-warned', { percent: 75, due: DUE }, '75 % of the clock have passed; due at 2026-02-02 11:00:00 UTC.'],
  [
    'deadline-breached',
    { due: DUE, limit: LIMIT, status: 'drafted', gaps: ['3.5', '3.6'] },
    'Due at 2026-02-02 11:00:00 UTC and not received; it was drafted, 2 fields missing (3.5, 3.6).',
  ],
  [
    'report-drafted',
    { revision: 2, round: 3, files: { json: {}, csv: {} }, gaps: ['3.5'] },
    'Draft 2 was made of the facts of round 3, as csv, json; 1 field missing (3.5).',
  ],
  ['report-approved', { decision: 'approved', gaps: [] }, 'The draft was approved.'],
  ['report-approved', { decision: 'approved', gaps: ['3.5'] }, 'The draft was approved with 1 field missing (3.5).'],
  ['report-rejected', { decision: 'expired' }, 'Nobody decided on the draft in time.'],
  [
    'report-handed-over',
    { channel: 'National competent authority (DE)', isAlternative: true },
    'Given to the alternative channel, National competent authority (DE). That is no receipt: the clock goes on.',
  ],
  [
    'receipt-recorded',
    { receipt: 1, submittedAt: LIMIT, reference: 'BF-1', proof: SEALED },
    'Receipt 1 was recorded: submitted at 2026-01-31 10:00:00 UTC under reference BF-1; proof: (erased). A second person checks it.',
  ],
  ['receipt-refused', { decision: 'rejected' }, 'The second person did not confirm the receipt; the clock goes on.'],
  [
    'report-received',
    { submittedAt: LIMIT, reference: 'BF-1', isInTime: false },
    'Received at 2026-01-31 10:00:00 UTC, late, under reference BF-1: the clock stopped.',
  ],
  ['report-withdrawn', { why: 'reclassified as non-major' }, 'The duty fell away: reclassified as non-major.'],
])('%s', (type, data, what) => {
  expect(wordsOf(`regulation.${type}`, data)).toBe(what);
});
