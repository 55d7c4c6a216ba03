import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import * as z from 'zod/mini';
import { InvalidInputError } from '../../../domain/shared/errors.ts';
import { connect } from '../../deployment/connect.ts';
import { invoke } from '../../deployment/invoke.ts';
import { printLine } from '../../print.ts';
import { readMoment } from '../../read-input.ts';

type Options = {
  by: string;
  reporter: string;
  noticedAt: string;
  heardAt?: string;
  summary: string;
  service?: string;
  ended?: boolean;
  formId?: string;
};
const Answer = z.object({ incidentId: z.string() });

const LEAST = 10;

const declare = async (options: Options, command: Command): Promise<void> => {
  const noticedAt = readMoment('--noticed-at', options.noticedAt);
  // A few seconds are taken off "now", so that a clock that is ahead of the service's is not "in the future".
  const heardAt = readMoment('--heard-at', options.heardAt ?? new Date(Date.now() - 5_000).toISOString());
  if (heardAt < noticedAt) throw new InvalidInputError('--heard-at', 'cannot be before --noticed-at');
  if (options.summary.length < LEAST)
    throw new InvalidInputError('--summary', `must have at least ${LEAST} characters`);
  const { stage } = await connect(command);
  const report = {
    formId: options.formId ?? randomUUID(),
    reporter: options.reporter,
    noticedAt,
    heardAt,
    summary: options.summary,
    ongoing: options.ended !== true,
    declaredBy: options.by,
    ...(options.service === undefined ? {} : { service: options.service }),
  };
  printLine(Answer.parse(await invoke(stage, 'incidents', 'declare-incident', report)));
};

export const addDeclare = (incident: Command): void => {
  incident
    .command('declare')
    .description('opens an incident that a person reported')
    .requiredOption('--by <person>', 'directory id of who declares it')
    .requiredOption('--reporter <name>', 'who reported it')
    .requiredOption('--noticed-at <time>', 'when they first noticed; ISO 8601 with offset')
    .option('--heard-at <time>', 'when the bank heard of it; default: now')
    .requiredOption('--summary <text>', 'what they saw')
    .option('--service <name>', 'the service it is about')
    .option('--ended', 'it is over; default: it goes on')
    .option('--form-id <id>', 'the same id twice declares once')
    .action(declare);
};
