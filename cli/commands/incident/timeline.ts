import type { Command } from 'commander';
import * as z from 'zod/mini';
import { connect } from '../../deployment/connect.ts';
import { invoke } from '../../deployment/invoke.ts';
import { printLine } from '../../print.ts';

const Answer = z.object({
  count: z.int(),
  notHolding: z.array(z.string()),
  moments: z.array(z.record(z.string(), z.unknown())),
});

const timeline = async (
  incidentId: string,
  { by, reason }: { by: string; reason: string },
  command: Command,
): Promise<void> => {
  const { stage } = await connect(command);
  const input = { incidentId, personId: by, reason };
  const { count, notHolding, moments } = Answer.parse(await invoke(stage, 'incidents', 'assemble-timeline', input));
  for (const moment of moments) printLine(moment);
  if (moments.length < count) console.error(`the last ${String(moments.length)} of ${String(count)} moments`);
  for (const key of notHolding) console.error(`NOT AS COLLECTED, and so not told: ${key}`);
  if (notHolding.length > 0) process.exitCode = 1;
};

export const addTimeline = (incident: Command): void => {
  incident
    .command('timeline <incident>')
    .description('what happened, from the journals and from the calls in evidence, in order; one JSON line a moment')
    .requiredOption('--by <person>', 'directory id of who looks into the evidence')
    .requiredOption('--reason <text>', 'why; it stands in the journal, sealed')
    .action(timeline);
};
