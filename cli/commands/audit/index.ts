import type { Command } from 'commander';
import { addErase } from './erase.ts';
import { addExport } from './export.ts';
import { addKeyCommands } from './keys.ts';
import { addVerify } from './verify.ts';

export const addAuditCommands = (program: Command): void => {
  const audit = program.command('audit').description('the proof: export, verify, keys, erasure');
  addExport(audit);
  addVerify(audit);
  addKeyCommands(audit);
  addErase(audit);
};
