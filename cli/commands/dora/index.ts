import type { Command } from 'commander';
import { computeDeadlines } from '../../../domain/regulation/clocks/index.ts';
import { addLinesCommand } from '../../lines/command.ts';
import { classify } from './classify.ts';
import { recurring } from './recurring.ts';

/** What the Digital Operational Resilience Act asks, answered from figures alone. */
export const addDoraCommands = (program: Command): void => {
  const dora = program
    .command('dora')
    .description('DORA (Regulation (EU) 2022/2554): judges figures without a deployment');
  addLinesCommand(dora, {
    name: 'classify',
    description: 'whether an incident is major, why, and what would turn the verdict (2024/1772)',
    judge: classify,
  });
  addLinesCommand(dora, {
    name: 'recurring',
    description: 'which non-major incidents are one major incident together (2024/1772 Article 8(2))',
    judge: recurring,
  });
  addLinesCommand(dora, {
    name: 'deadlines',
    description: 'when the notification and the reports of an incident are due (2025/301 Article 5)',
    judge: computeDeadlines,
  });
};
