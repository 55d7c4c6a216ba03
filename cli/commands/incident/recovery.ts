import { Argument } from 'commander';
import type { Command } from 'commander';
import * as z from 'zod/mini';
import { checkShape } from '../../../domain/shared/check-shape.ts';
import { connect } from '../../deployment/connect.ts';
import { invoke } from '../../deployment/invoke.ts';
import { printLine } from '../../print.ts';

const Answer = z.record(z.string(), z.unknown());

const send = async (command: Command, input: object): Promise<void> => {
  const { stage } = await connect(command);
  printLine(checkShape(Answer, await invoke(stage, 'incidents', 'command-incident', input)));
};

type Options = { by: string; reason: string };

const runRunbook = (incidentId: string, runbook: string, { by, reason }: Options, command: Command): Promise<void> =>
  send(command, { command: 'run-runbook', incidentId, runbook, personId: by, reason });

const DECISIONS = { activate: 'activate-continuity', 'stand-down': 'stand-continuity-down' } as const;

const decideContinuity = (
  decision: keyof typeof DECISIONS,
  incidentId: string,
  { by, reason, plan }: Options & { plan: string },
  command: Command,
): Promise<void> => send(command, { command: DECISIONS[decision], incidentId, personId: by, reason, plan });

const by = ['--by <person>', 'directory id of who decides it'] as const;
const reason = ['--reason <text>', 'why; it stands in the journal, sealed'] as const;

/** What people command for recovery: runbooks, and the bank's own continuity plan. */
export const addRecovery = (incident: Command): void => {
  incident
    .command('run-runbook <incident> <runbook>')
    .description('asks others whether this runbook is run for the incident; one that was done, once more')
    .requiredOption(...by)
    .requiredOption(...reason)
    .action(runRunbook);
  incident
    .command('continuity')
    .description('decides that the bank goes on by its continuity plan, or as before again; field 2.9 follows')
    .addArgument(new Argument('<decision>').choices(Object.keys(DECISIONS)))
    .argument('<incident>')
    .option('--plan <name>', 'which plan is activated', 'Business continuity plan')
    .requiredOption(...by)
    .requiredOption(...reason)
    .action(decideContinuity);
};
