import type { Command } from 'commander';
import { addExport } from './export.ts';
import { addHold } from './hold.ts';
import { addVerify } from './verify.ts';

export const addEvidenceCommands = (program: Command): void => {
  const evidence = program
    .command('evidence')
    .description('evidence in custody: export with a signed manifest, verify');
  addExport(evidence);
  addVerify(evidence);
  addHold(evidence);
};
