import type { Command } from 'commander';
import { readExercises } from '../../../adapters/config/exercises.ts';
import { printLine } from '../../print.ts';

const calendar = (): void => {
  const days = readExercises().exercises.flatMap(({ id, title, playbook, stages, by, on }) =>
    on.map((day) => ({ day, exercise: id, title, playbook, stages, by })),
  );
  for (const day of days.toSorted((a, b) => a.day.localeCompare(b.day))) printLine(day);
};

export const addCalendar = (exercise: Command): void => {
  exercise
    .command('calendar')
    .description('the days on which exercises are held (config/exercises.json), one JSON line each; talks to nobody')
    .action(calendar);
};
