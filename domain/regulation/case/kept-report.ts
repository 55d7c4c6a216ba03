import * as z from 'zod/mini';
import type { Language, ReportContext, ReportHead, ReportValues, Stage } from '../reports/index.ts';

/** A report as it was drafted, from which every format can be made again, to the byte. */
export type KeptReport = {
  head: ReportHead;
  language: Language;
  report: { stage: Stage; values: ReportValues; context: ReportContext };
};

// The vault has proved that these are the bytes which the draft wrote.
const Kept = z.custom<KeptReport>();

/** A kept report, from its JSON. */
export const readKeptReport = (json: string): KeptReport => Kept.parse(JSON.parse(json));
