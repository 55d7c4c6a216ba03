import type { Command } from 'commander';
import { readEntities } from '../../../adapters/config/entities.ts';
import { readPeople } from '../../../adapters/config/people.ts';
import type { ObligationState } from '../../../domain/regulation/index.ts';
import { REGISTER_HEADER, registerLine, registerRow } from '../../../domain/regulation/register/index.ts';
import type { RegisterRow } from '../../../domain/regulation/register/index.ts';
import { connect } from '../../deployment/connect.ts';
import { printLine } from '../../print.ts';
import { readMoment } from '../../read-input.ts';
import { listCases, listObligations } from '../../regulation/list-regulation.ts';

type Options = { from?: string; to?: string; csv?: boolean };

const obligationsByCase = async (): Promise<Map<string, ObligationState[]>> => {
  const all: ObligationState[] = [];
  for await (const obligation of listObligations('all')) all.push(obligation);
  return Map.groupBy(all, ({ caseId }) => caseId);
};

const readRows = async (from: string, to: string): Promise<RegisterRow[]> => {
  const [people, entities, obligations] = [readPeople(), readEntities(), await obligationsByCase()];
  const rows: RegisterRow[] = [];
  for await (const state of listCases(from)) {
    if (state.detectedAt < from || state.detectedAt >= to) continue;
    const { name, lei } = entities.find(({ id }) => id === state.entityId) ?? { name: state.entityId, lei: '' };
    const sources = { entity: { name, lei }, people, obligations: obligations.get(state.id) ?? [] };
    rows.push(registerRow(state, sources));
  }
  return rows.sort((a, b) => (a.detectedAt < b.detectedAt ? -1 : 1));
};

const register = async ({ from, to, csv }: Options, command: Command): Promise<void> => {
  const since = from === undefined ? '0' : readMoment('--from', from);
  const until = to === undefined ? '9' : readMoment('--to', to);
  await connect(command);
  const rows = await readRows(since, until);
  if (csv === true) process.stdout.write([REGISTER_HEADER, ...rows.map(registerLine)].join(''));
  else for (const row of rows) printLine(row);
};

export const addRegister = (regulation: Command): void => {
  regulation
    .command('register')
    .description('every ICT-related incident, non-major and dismissed ones too (DORA Article 17(2)), oldest first')
    .option('--from <time>', 'detected from then on; ISO 8601 with offset')
    .option('--to <time>', 'detected before')
    .option('--csv', 'as a table (RFC 4180) instead of JSON lines')
    .action(register);
};
