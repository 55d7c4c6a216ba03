import { describe, expect, it, test } from '@jest/globals';
import type { Role } from '../../../../contracts/config/people.ts';
import { scoreExercise } from '../../../../domain/incidents/exercise/index.ts';
import type { ExerciseScore } from '../../../../domain/incidents/exercise/index.ts';
import { approved, at, journal, PERSON, planned, signalled, verified } from '../times/kpi-journal.ts';
import type { Line } from '../times/kpi-journal.ts';

const OBJECTIVES = {
  detectedMinutes: 5,
  decidedMinutes: 30,
  containedMinutes: 45,
  recoveredMinutes: 240,
  decidedBy: ['incident-manager'] as Role[],
};
const ROLES: Record<string, Role[]> = {
  'incident-manager-1': ['incident-manager'],
  'compliance-1': ['compliance-officer'],
};
const rolesOf = (id: string): Role[] => ROLES[id] ?? [];

const score = (lines: Line[], minutes = 500): ExerciseScore =>
  scoreExercise(journal('EXE-2026-0001', lines), OBJECTIVES, { rolesOf, now: at(minutes) });
const verdicts = (lines: Line[], minutes?: number): string => {
  const { timed, decidedBy } = score(lines, minutes);
  return [...timed, decidedBy].map(({ verdict }) => verdict).join(' ');
};

const rehearsed = (minutes: number, action: string): Line => [minutes, 'containment-rehearsed', { action }];
const recovered = (minutes: number): Line => [minutes, 'recovery-verified'];
const closed = (minutes: number): Line => [minutes, 'incident-closed'];
const ALL = [signalled(0), planned(3, '1.1'), approved(30), rehearsed(45, '1.1'), recovered(240), closed(250)];

describe('the score of an exercise', () => {
  test.each<[string, Line[], number, string]>([
    ['met at the very limit', ALL, 500, 'met met met met met'],
    ['missed a minute later', [signalled(0), planned(3, '1.1'), approved(31)], 500, 'met missed missed missed met'],
    ['open while there is time', [signalled(0), planned(3, '1.1')], 20, 'met open open open open'],
    ['missed once the time has passed', [signalled(0), planned(3, '1.1')], 31, 'met missed open open open'],
    ['missed when it is over', [signalled(0), planned(3, '1.1'), closed(10)], 20, 'met missed missed missed missed'],
    [
      'what was really contained counts too',
      [...ALL.slice(0, 3), verified(40, '1.1'), recovered(60)],
      90,
      'met met met met met',
    ],
    [
      'one of two actions is not all',
      [signalled(0), planned(3, '1.1', '1.2'), approved(5), rehearsed(6, '1.1'), closed(9)],
      10,
      'met met missed missed met',
    ],
    [
      'a playbook that contains nothing asks for no decision',
      [signalled(0), recovered(9)],
      20,
      'met not-asked not-asked met not-asked',
    ],
  ])('%s', (_, lines, minutes, expected) => {
    expect(verdicts(lines, minutes)).toBe(expected);
  });

  test.each<[string, Line, string]>([
    ['the role that was to decide', approved(5), 'met'],
    ['another role', [5, 'containment-rejected', {}, 'person:compliance-1'], 'missed'],
    ['nobody: silence is no decision', [5, 'containment-rejected', {}, 'system:x'], 'missed'],
    ['who signed beforehand', [5, 'containment-pre-authorised', {}], 'met'],
  ])('decided by %s', (_, decision, expected) => {
    const { decidedBy } = score([signalled(0), planned(3, '1.1'), decision, closed(9)]);
    expect(decidedBy.verdict).toBe(expected);
  });

  it('is met only as a whole, and unknown while something is open', () => {
    expect(score(ALL).isMet).toBe(true);
    const again: Line = [252, 'incident-reopened', {}, PERSON];
    expect(score([...ALL, again], 253).isMet).toBe(false);
    expect(
      score([...ALL.slice(0, 4), [100, 'incident-closed'], [101, 'incident-reopened', {}, PERSON]], 102).isMet,
    ).toBeUndefined();
    expect(score([signalled(0), planned(3, '1.1')], 20).isMet).toBeUndefined();
    expect(score([signalled(0), planned(3, '1.1')], 31).isMet).toBe(false);
  });

  it('tells how long each step took, in minutes', () => {
    expect(score(ALL).timed.map(({ took }) => took)).toEqual([1, 30, 45, 240]);
  });
});
