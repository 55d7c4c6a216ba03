import { csvLine } from '../reports/to-csv.ts';
import type { RegisteredDuty, RegisterRow } from './register-row.ts';
import type { ThreatRow } from './threat-row.ts';

type Cell = string | number | boolean | undefined;

const dutyText = ({ kind, status, due, submittedAt }: RegisteredDuty): string =>
  [`${kind} ${status}`, due && `due ${due}`, submittedAt && `submitted ${submittedAt}`].filter(Boolean).join(', ');

const COLUMNS: readonly [name: string, of: (row: RegisterRow) => Cell][] = [
  ['kind', (row) => row.kind],
  ['case', (row) => row.id],
  ['incident', (row) => row.incidentId],
  ['entity', (row) => row.entity],
  ['lei', (row) => row.lei],
  ['title', (row) => row.title],
  ['status', (row) => row.status],
  ['incident status', (row) => row.incidentStatus],
  ['occurred', (row) => row.occurredAt],
  ['detected', (row) => row.detectedAt],
  ['aware', (row) => row.awareAt],
  ['proposed major', (row) => row.proposedMajor],
  ['criteria', (row) => row.criteria.join('; ')],
  ['major', (row) => row.major],
  ['classified', (row) => row.classifiedAt],
  ['classified by', (row) => row.classifiedBy],
  ['classified late', (row) => row.classifiedLate],
  ['reclassified', (row) => row.reclassifiedAt],
  ['reclassified by', (row) => row.reclassifiedBy],
  ['recurring incidents', (row) => row.recurringWith],
  ['root cause', (row) => row.rootCause],
  ['root causes (field 4.1)', (row) => row.rootCauseHighLevel.join('; ')],
  ['root causes (field 4.2)', (row) => row.rootCauseDetailed.join('; ')],
  ['personal data breach', (row) => row.personalDataBreach],
  ['breach risk', (row) => row.breachRisk],
  ['significant (NIS2)', (row) => row.significantUnderNis2],
  ['obligations', (row) => row.obligations.map(dutyText).join('; ')],
  ['closed', (row) => row.closedAt],
];

const words = (cell: Cell): string => {
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return cell === undefined ? '' : String(cell);
};

/** The columns a threat has a cell in. */
const OF_THREAT: Readonly<Record<string, (row: ThreatRow) => Cell>> = {
  kind: (row) => (row.significant ? 'significant cyber threat' : 'cyber threat'),
  case: (row) => row.id,
  entity: (row) => row.entity,
  lei: (row) => row.lei,
  detected: (row) => row.detectedAt,
  criteria: (row) => row.criteria.join('; '),
  classified: (row) => row.assessedAt,
  'classified by': (row) => row.assessedBy,
};

/** The header of the register's table, and a line for each row: RFC 4180, UTF-8. */
export const REGISTER_HEADER = csvLine(COLUMNS.map(([name]) => name));
export const registerLine = (row: RegisterRow): string => csvLine(COLUMNS.map(([, of]) => words(of(row))));
export const threatLine = (row: ThreatRow): string => csvLine(COLUMNS.map(([name]) => words(OF_THREAT[name]?.(row))));
