import type { Command } from 'commander';
import * as z from 'zod/mini';
import { checkShape } from '../../../domain/shared/check-shape.ts';
import { connect } from '../../deployment/connect.ts';
import { invoke } from '../../deployment/invoke.ts';
import { printLine } from '../../print.ts';
import { readJson } from '../../read-input.ts';

const File = z.record(z.string(), z.unknown());

const record = async (incidentId: string, file: string, { by }: { by: string }, command: Command): Promise<void> => {
  const found = checkShape(File, readJson(file));
  const { stage } = await connect(command);
  const input = { ...found, incidentId, personId: by };
  printLine(checkShape(File, await invoke(stage, 'incidents', 'record-root-cause', input)));
};

export const addRootCause = (incident: Command): void => {
  incident
    .command('root-cause <incident> <found.json>')
    .description(
      'records the root cause: codes of fields 4.1-4.3, a summary, the earliest adverse event (- reads stdin); its cases get it',
    )
    .requiredOption('--by <person>', 'directory id of who records it')
    .action(record);
};
