import type { Command } from 'commander';
import { addDirectory } from './directory.ts';
import { addFactors } from './factors.ts';
import { addLoad } from './load.ts';
import { addRota } from './rota.ts';

/** Who there is, who is on call, and what is asked of them. */
export const addPeopleCommands = (program: Command): void => {
  const people = program.command('people').description('the directory, who is on call, and how much is asked of whom');
  addDirectory(people);
  addRota(people);
  addLoad(people);
  addFactors(people);
};
