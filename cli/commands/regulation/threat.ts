import type { Command } from 'commander';
import * as z from 'zod/mini';
import { CyberThreatFacts } from '../../../domain/regulation/dora/index.ts';
import { checkShape } from '../../../domain/shared/check-shape.ts';
import { Moment } from '../../../domain/shared/moment.ts';
import { connect } from '../../deployment/connect.ts';
import { invoke } from '../../deployment/invoke.ts';
import { printLine } from '../../print.ts';
import { readJson } from '../../read-input.ts';

const Answer = z.record(z.string(), z.unknown());
const Threat = z.strictObject({
  threat: z.string(),
  detectedAt: Moment,
  description: z.string(),
  facts: CyberThreatFacts,
});

const assess = async (
  file: string,
  { by, entity }: { by: string; entity: string },
  command: Command,
): Promise<void> => {
  const threat = checkShape(Threat, readJson(file));
  const { stage } = await connect(command);
  printLine(Answer.parse(await invoke(stage, 'regulation', 'assess-threat', { by, entityId: entity, ...threat })));
};

export const addThreat = (regulation: Command): void => {
  regulation
    .command('assess-threat <threat>')
    .description(
      'whether a cyber threat is significant (2024/1772 Article 10), and keeps it in the register; {"threat","detectedAt","description","facts"} from a file, or - for stdin',
    )
    .requiredOption('--by <person>', 'directory id of who assesses it')
    .requiredOption('--entity <id>', 'the entity it is about')
    .action(assess);
};
