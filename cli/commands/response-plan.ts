import type { Command } from 'commander';
import { readClock } from '../../adapters/clock.ts';
import { readExercises } from '../../adapters/config/exercises.ts';
import { readPlaybooks } from '../../adapters/config/playbooks.ts';
import { readGoverned } from '../../adapters/dynamodb/governed-documents.ts';
import { gapsOfPlan, plannedTests } from '../../domain/incidents/playbooks/index.ts';
import { connect } from '../deployment/connect.ts';
import { printLine } from '../print.ts';

/** Exit 1 says that a playbook is not tested in time. */
const tests = async (_options: object, command: Command): Promise<void> => {
  await connect(command);
  const { content: plan, version } = await readGoverned('response-plan');
  const { exercises } = readExercises();
  const planned = plannedTests(plan, exercises, (await readClock()).slice(0, 10));
  for (const test of planned) printLine(test);
  const playbooks = (await readPlaybooks()).map(({ id }) => id);
  const gaps = [
    ...gapsOfPlan(plan, playbooks, exercises),
    ...planned.filter(({ isInTime }) => !isInTime).map(({ playbook }) => `playbook ${playbook} is not tested in time`),
  ];
  for (const gap of gaps) console.error(gap);
  console.error(`version ${String(version)} of the response plan`);
  if (gaps.length > 0) process.exitCode = 1;
};

/** The response plan is a governed document: `settings show | propose response-plan` read and change it. */
export const addResponsePlanCommands = (program: Command): void => {
  program
    .command('response-plan')
    .description('the response plan, which settings show and propose')
    .command('tests')
    .description('its test calendar, the next test first; exit 1 names what is not tested in time')
    .action(tests);
};
