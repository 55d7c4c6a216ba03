import { describe, expect, it } from '@jest/globals';
import { exerciseMark, isExercise } from '../../../domain/shared/exercise.ts';

describe('isExercise', () => {
  it.each([
    ['an exercise', 'EXE-2026-0001', true],
    ['a question about it', 'EXE-2026-0001-containment-1', true],
    ['an incident', 'INC-2026-0001', false],
    ['an incident that speaks of one', 'INC-2026-0001 EXE-2026-0001', false],
    ['nothing', undefined, false],
  ])('%s', (_, id, is) => {
    expect(isExercise(id)).toBe(is);
  });

  it.each([
    ['en', 'EXERCISE '],
    ['de', 'ÜBUNG '],
  ] as const)('says so in %s', (language, mark) => {
    expect(exerciseMark('EXE-2026-0001', language)).toBe(mark);
    expect(exerciseMark('INC-2026-0001', language)).toBe('');
  });
});
