import type { Command } from 'commander';

/** What the Digital Operational Resilience Act asks, answered from figures alone. */
export const addDoraCommands = (program: Command): void => {
  program.command('dora').description('DORA (Regulation (EU) 2022/2554): judges figures without a deployment');
};
