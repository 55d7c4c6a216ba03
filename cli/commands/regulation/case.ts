import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import * as z from 'zod/mini';
import { caseIdOf } from '../../../domain/regulation/index.ts';
import type { CaseState } from '../../../domain/regulation/index.ts';
import { connect } from '../../deployment/connect.ts';
import { invoke } from '../../deployment/invoke.ts';
import { printLine } from '../../print.ts';
import { readJson, readMoment } from '../../read-input.ts';
import { readCaseFile } from '../../regulation/read-case-file.ts';

const Answer = z.record(z.string(), z.unknown());

const isSealed = (value: unknown): value is { ref: string } =>
  typeof value === 'object' && value !== null && 'ref' in value && 'commitment' in value;

/** The same with sealed texts in clear. */
const inClear = (state: CaseState, revealed: ReadonlyMap<string, string>): object => {
  const reveal = (_key: string, value: unknown): unknown =>
    isSealed(value) ? (revealed.get(value.ref) ?? '(erased)') : value;
  return Answer.parse(JSON.parse(JSON.stringify(state, reveal)));
};

const show = async (caseId: string, { withContent }: { withContent?: boolean }, command: Command): Promise<void> => {
  await connect(command);
  const { state, revealed } = await readCaseFile(caseId);
  printLine(withContent === true ? inClear(state, revealed) : state);
};

type Sent = { by: string; formId?: string };

const post = async (
  caseId: string,
  { by, formId, post: sent }: Sent & { post: unknown },
  command: Command,
): Promise<void> => {
  const { stage } = await connect(command);
  const input = { caseId, by, formId: formId ?? randomUUID(), post: sent };
  const answer = Answer.parse(await invoke(stage, 'regulation', 'command-case', input));
  printLine(answer);
  if (answer['kind'] === 'refused') process.exitCode = 1;
};

const send = (caseId: string, file: string, sent: Sent, command: Command): Promise<void> =>
  post(caseId, { ...sent, post: readJson(file) }, command);

const touch = async (incidentId: string, entityId: string, { by }: { by: string }, command: Command): Promise<void> => {
  const { stage } = await connect(command);
  printLine(Answer.parse(await invoke(stage, 'regulation', 'open-case', { incidentId, entityId, by })));
};

type Holding = { by: string; owner: string; until: string; basis: string; reason: string };

const hold = async (obligationId: string, { by, basis, until, ...held }: Holding, command: Command): Promise<void> => {
  const about = { obligationId, ...held, legalBasis: basis, until: readMoment('until', until) };
  await post(caseIdOf(obligationId), { by, post: { intent: 'hold-notice', ...about } }, command);
};

const BY = ['--by <person>', 'directory id of who commands it'] as const;

/** A case for people without its page. */
export const addCaseCommands = (regulation: Command): void => {
  regulation
    .command('case <case>')
    .description('where a case stands, as one JSON line')
    .option('--with-content', 'with reasons and other sealed texts in clear')
    .action(show);
  regulation
    .command('command <case> <post>')
    .description('what its page can do: {"intent":"record-facts",...} from a file, or - for stdin')
    .requiredOption(...BY)
    .option('--form-id <id>', 'the same id twice commands once')
    .action(send);
  regulation
    .command('touch <incident> <entity>')
    .description('an incident touches another entity: it gets a case and clocks of its own')
    .requiredOption(...BY)
    .action(touch);
  regulation
    .command('hold <obligation>')
    .description('a notice to clients is held back, until a moment')
    .requiredOption(...BY)
    .requiredOption('--owner <person>', 'directory id of who answers for it')
    .requiredOption('--until <time>', 'when it ends, with an offset')
    .requiredOption('--basis <text>', 'its legal basis')
    .requiredOption('--reason <text>', 'why it waits')
    .action(hold);
};
