import type { Command } from 'commander';

export const addGdprCommands = (program: Command): void => {
  program.command('gdpr').description('GDPR (Regulation (EU) 2016/679): judges figures without a deployment');
};
