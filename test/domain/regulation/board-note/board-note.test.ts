import { describe, expect, it } from '@jest/globals';
import { readEntities } from '../../../../adapters/config/entities.ts';
import { seedPeople } from '../../../../adapters/config/seeds.ts';
import { boardNote, boardNotePage, boardNoteText } from '../../../../domain/regulation/board-note/index.ts';
import type { CaseState } from '../../../../domain/regulation/index.ts';
import { actual, caseOf, decided, dutyOf, sealed, verdict } from '../case-under-test.ts';

const DUE = '2026-03-02T13:00:00.000Z';

const noteOf = (state: Partial<CaseState>, duties = [dutyOf('DORA initial notification', 'handed-over', DUE)]) => {
  const entity = readEntities().find(({ id }) => id === 'bank');
  if (entity === undefined) throw new Error('no bank');
  const revealed = new Map([
    ['5.1', 'two thresholds are met'],
    ['2.1', 'The <b>disk</b> was full.'],
    ['2.2', 'Alarms on free space.'],
  ]);
  const obligations = duties.map((duty) => ({ state: duty, revealed: new Map<string, string>() }));
  return boardNote({ state: caseOf(state), revealed, obligations, entity, people: seedPeople(), rules: [] });
};
const MAJOR: Partial<CaseState> = {
  verdict: verdict(true, ['critical_services_affected']),
  classification: { ...decided('compliance-1'), major: true, criteria: ['critical_services_affected'], isLate: false },
  facts: {
    description: actual(sealed('2.1')),
    additionalControls: actual(sealed('2.2')),
    'clients.affected': { ...actual(1200), basis: 'estimate' },
  },
};

describe('the note to the management body', () => {
  it('tells class, course, impact, response and controls, in text', () => {
    const text = boardNoteText(noteOf(MAJOR));
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Major, classified by Compliance desk');
    expect(text).toContain('The <b>disk</b> was full.');
    expect(text).toContain('Clients affected: 1,200 (estimate)');
    expect(text).toContain('DORA initial notification: not yet received, due at');
    expect(text.split('ADDITIONAL CONTROLS')[1]).toContain('Alarms on');
    expect(text.split('IMPACT')[0]).not.toContain('Alarms on');
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(76);
  });

  it('says what is missing instead of leaving it out', () => {
    const text = boardNoteText(noteOf({}, []));
    expect(text).toContain('Nobody has classified it yet');
    expect(text).toContain('No figure has been given yet.');
    expect(text).toContain('No measure and no report is on record yet.');
    expect(text).toContain('None has been named yet');
  });

  it('is a page that runs nothing of what people wrote', () => {
    const page = boardNotePage(noteOf(MAJOR));
    expect(page).toContain('The &lt;b&gt;disk&lt;/b&gt; was full.');
    expect(page).not.toContain('<b>disk');
  });
});
