import { describe, expect, it } from '@jest/globals';
import type { Signal } from '../../../../contracts/signal.ts';
import { openIncident } from '../../../../domain/incidents/index.ts';
import { exerciseReport, reportMarkdown, scoreExercise } from '../../../../domain/incidents/exercise/index.ts';
import { readExercises } from '../../../../adapters/config/exercises.ts';
import { approved, at, journal, planned, signalled } from '../times/kpi-journal.ts';
import { after, leakedKey } from '../journal-of.ts';

const mark = { id: 'leaked-key-2026-03-02', playbook: 'leaked-access-key', by: 'ciso-1' };
const incidentOf = (change: Partial<Signal>) =>
  after(undefined, openIncident({ ...leakedKey, ...change }), { aggregateId: 'EXE-2026-0001' });

const reportOn = (change: Partial<Signal> = { exercise: mark }) => {
  const events = journal('EXE-2026-0001', [signalled(0), planned(3, '1.1'), approved(31)]);
  return exerciseReport(incidentOf(change), {
    reportedAt: at(40),
    score: scoreExercise(events, readExercises().objectives, { rolesOf: () => ['incident-manager'], now: at(40) }),
    moments: [{ at: at(1), who: 'A | B', what: 'A [link](https://x.example) in a title\nof two lines' }],
    journal: { events: 3, headHash: 'abc' },
  });
};

describe('the report on an exercise', () => {
  it('says what was drilled, by whom, and that nobody outside was told', () => {
    expect(reportOn()).toMatchObject({
      kind: 'exercise-report',
      incidentId: 'EXE-2026-0001',
      exercise: mark,
      regulatoryCases: [],
      signedBy: [],
    });
  });

  it('is not made of a real incident', () => {
    expect(reportOn({})).toBeUndefined();
  });

  it('in Markdown has a row for every objective, with what was missed', () => {
    const report = reportOn();
    const text = report === undefined ? '' : reportMarkdown(report);
    expect(text).toContain('# EXERCISE EXE-2026-0001');
    expect(text).toContain('| Decided on | 30 min | 31 min | **missed** |');
    expect(text).toContain('| Detected | 5 min | 1 min | met |');
    expect(text).toContain('Art. 24 and 25');
  });

  it('keeps what others wrote in its cell', () => {
    const report = reportOn();
    const line = (report === undefined ? '' : reportMarkdown(report)).split('\n').find((one) => one.includes('title'));
    expect(line).toBe(`| ${at(1)} | A \\| B | A \\[link\\](https://x.example) in a title of two lines |`);
  });
});

it('whoever put an exercise on counts as having caused it', () => {
  expect(incidentOf({ exercise: mark })).toMatchObject({ exercise: mark, requesters: ['ciso-1'] });
  expect(incidentOf({}).requesters).toEqual([]);
});
