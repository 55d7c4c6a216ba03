import type { Command } from 'commander';
import { addCommandsToIncident } from './command.ts';
import { addDeclare } from './declare.ts';
import { addLink } from './link.ts';
import { addMerge } from './merge.ts';
import { addList } from './list.ts';
import { addRecovery } from './recovery.ts';
import { addRaise } from './raise.ts';
import { addRootCause } from './root-cause.ts';
import { addShow } from './show.ts';
import { addSplit } from './split.ts';
import { addTimeline } from './timeline.ts';

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
  addSplit(incident);
  addLink(incident);
  addTimeline(incident);
  addRootCause(incident);
  addRecovery(incident);
};
