import type { Command } from 'commander';
import { judgeSeverity } from '../../../domain/regulation/gdpr/index.ts';
import { addLinesCommand } from '../../lines/command.ts';

export const addGdprCommands = (program: Command): void => {
  const gdpr = program
    .command('gdpr')
    .description('GDPR (Regulation (EU) 2016/679): judges figures without a deployment');
  addLinesCommand(gdpr, {
    name: 'severity',
    description: 'how severe a personal data breach is by the method of ENISA, and what is usually done about it',
    judge: judgeSeverity,
  });
};
