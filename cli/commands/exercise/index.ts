import type { Command } from 'commander';
import { addCalendar } from './calendar.ts';
import { addReport } from './report.ts';
import { addStart } from './start.ts';

export const addExerciseCommands = (program: Command): void => {
  const exercise = program
    .command('exercise')
    .description('practice: the same playbooks, marked EXERCISE everywhere, touching only what is tagged for it');
  addStart(exercise);
  addCalendar(exercise);
  addReport(exercise);
};
