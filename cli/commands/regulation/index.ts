import type { Command } from 'commander';
import { addCaseCommands } from './case.ts';
import { addCosts } from './costs.ts';
import { addObligations } from './obligations.ts';
import { addRecurrence } from './recurrence.ts';
import { addRegister } from './register.ts';
import { addReview } from './review.ts';
import { addThreat } from './threat.ts';

/** What the regulator asks for beside the clocks, and cases for people without their page. */
export const addRegulationCommands = (program: Command): void => {
  const regulation = program
    .command('regulation')
    .description('regulatory cases, their registers and the duties beside the clock');
  addCaseCommands(regulation);
  addObligations(regulation);
  addRegister(regulation);
  addRecurrence(regulation);
  addReview(regulation);
  addCosts(regulation);
  addThreat(regulation);
};
