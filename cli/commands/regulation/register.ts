import type { Command } from 'commander';
import { readEntities } from '../../../adapters/config/entities.ts';
import { readPeople } from '../../../adapters/config/people.ts';
import type { Person } from '../../../contracts/config/people.ts';
import type { ObligationState } from '../../../domain/regulation/index.ts';
import {
  REGISTER_HEADER,
  registerLine,
  registerRow,
  threatLine,
  threatRow,
} from '../../../domain/regulation/register/index.ts';
import type { RegisterRow, ThreatRow } from '../../../domain/regulation/register/index.ts';
import { connect } from '../../deployment/connect.ts';
import { printLine } from '../../print.ts';
import { readMoment } from '../../read-input.ts';
import { listCases, listObligations, listThreats } from '../../regulation/list-regulation.ts';

type Options = { from?: string; to?: string; csv?: boolean };

const obligationsByCase = async (): Promise<Map<string, ObligationState[]>> => {
  const all: ObligationState[] = [];
  for await (const obligation of listObligations('all')) all.push(obligation);
  return Map.groupBy(all, ({ caseId }) => caseId);
};

type Span = { from: string; to: string };

const isWithin = ({ detectedAt }: { detectedAt: string }, { from, to }: Span): boolean =>
  detectedAt >= from && detectedAt < to;

/** What rows show of an entity; one that is not configured any more stands under its id. */
const aboutOf = (entityId: string, people: readonly Person[]) => ({
  entity: readEntities().find(({ id }) => id === entityId) ?? { name: entityId, lei: '' },
  people,
});

const readIncidents = async (span: Span, people: readonly Person[]): Promise<RegisterRow[]> => {
  const obligations = await obligationsByCase();
  const rows: RegisterRow[] = [];
  for await (const state of listCases(span.from)) {
    const sources = { ...aboutOf(state.entityId, people), obligations: obligations.get(state.id) ?? [] };
    if (isWithin(state, span)) rows.push(registerRow(state, sources));
  }
  return rows;
};

const readThreats = async (span: Span, people: readonly Person[]): Promise<ThreatRow[]> => {
  const rows: ThreatRow[] = [];
  for await (const state of listThreats())
    if (isWithin(state, span)) rows.push(threatRow(state, aboutOf(state.entityId, people)));
  return rows;
};

const register = async ({ from, to, csv }: Options, command: Command): Promise<void> => {
  const span = {
    from: from === undefined ? '0' : readMoment('--from', from),
    to: to === undefined ? '9' : readMoment('--to', to),
  };
  await connect(command);
  const people = await readPeople();
  const rows = [...(await readIncidents(span, people)), ...(await readThreats(span, people))];
  rows.sort((a, b) => (a.detectedAt < b.detectedAt ? -1 : 1));
  const line = (row: RegisterRow | ThreatRow): string => (row.kind === 'threat' ? threatLine(row) : registerLine(row));
  if (csv === true) process.stdout.write([REGISTER_HEADER, ...rows.map(line)].join(''));
  else for (const row of rows) printLine(row);
};

export const addRegister = (regulation: Command): void => {
  regulation
    .command('register')
    .description(
      'every ICT-related incident, non-major and dismissed ones too, and cyber threat (DORA Article 17(2)), oldest first',
    )
    .option('--from <time>', 'detected from then on; ISO 8601 with offset')
    .option('--to <time>', 'detected before')
    .option('--csv', 'as a table (RFC 4180) instead of JSON lines')
    .action(register);
};
