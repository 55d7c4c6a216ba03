import { s3EvidenceVault } from '../../adapters/s3/evidence-vault.ts';
import { readKeptReport } from '../../domain/regulation/case/kept-report.ts';
import type { ObligationState } from '../../domain/regulation/index.ts';
import { reportDocument } from '../../domain/regulation/reports/index.ts';
import type { ReportStatus } from '../../domain/regulation/reports/index.ts';
import { toPdf } from '../../domain/regulation/reports/to-pdf.ts';
import { toXlsx } from '../../domain/regulation/reports/to-xlsx.ts';

/** A report in a format: text as it is kept, or bytes made of what is kept. */
export type Rendered = { type: string; body: string | Uint8Array };

const KEPT: Record<string, string> = {
  json: 'application/json',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};
const FILES: Record<string, string> = { json: 'json', csv: 'csv', html: 'html', txt: 'text' };
const STATUS: Record<ObligationState['status'], ReportStatus> = {
  open: 'withdrawn',
  drafted: 'draft',
  approved: 'approved',
  'handed-over': 'handed-over',
  recorded: 'handed-over',
  received: 'received',
  withdrawn: 'withdrawn',
};
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const read = async ({ draft }: ObligationState, format: string): Promise<string | undefined> => {
  const file = draft?.files[format];
  return file === undefined ? undefined : s3EvidenceVault().read(file);
};

/** What is made anew of the kept report; the same report gives the same bytes. */
const make = async (obligation: ObligationState, format: string): Promise<Rendered | undefined> => {
  const kept = await read(obligation, 'report');
  if (kept === undefined) return undefined;
  const { head, report, language } = readKeptReport(kept);
  if (format === 'xlsx') return { type: XLSX, body: await toXlsx(report, language) };
  const status = STATUS[obligation.status];
  return { type: 'application/pdf', body: await toPdf({ ...head, status }, reportDocument(report, language)) };
};

/** The newest draft of an obligation in a format; undefined when there is none. */
export const renderReport = async (obligation: ObligationState, format: string): Promise<Rendered | undefined> => {
  if (format === 'pdf' || format === 'xlsx') return make(obligation, format);
  const [type, file] = [KEPT[format], FILES[format]];
  const body = type === undefined || file === undefined ? undefined : await read(obligation, file);
  return type === undefined || body === undefined ? undefined : { type, body };
};
