import type { Command } from 'commander';
import { addCommandsToIncident } from './command.ts';
import { addDeclare } from './declare.ts';
import { addMerge } from './merge.ts';
import { addList } from './list.ts';
import { addRaise } from './raise.ts';
import { addRootCause } from './root-cause.ts';
import { addShow } from './show.ts';

export const addIncidentCommands = (program: Command): void => {
  const incident = program
    .command('incident')
    .description('incidents: how they begin, where they stand, what people command');
  addRaise(incident);
  addDeclare(incident);
  addList(incident);
  addShow(incident);
  addCommandsToIncident(incident);
  addMerge(incident);
  addRootCause(incident);
};
