import type { Command } from 'commander';
import { checkLei } from '../../../domain/regulation/identifiers/check-lei.ts';
import { addLinesCommand } from '../../lines/command.ts';

export const addLeiCommands = (program: Command): void => {
  const lei = program.command('lei').description('legal entity identifiers');
  addLinesCommand(lei, { name: 'check', description: 'whether the LEI has its checksum (ISO 17442)', judge: checkLei });
};
