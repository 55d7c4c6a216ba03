import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { readClock } from '../../../adapters/clock.ts';
import { boardNote, boardNotePage, boardNoteText } from '../../../domain/regulation/board-note/index.ts';
import type { CaseState } from '../../../domain/regulation/index.ts';
import { chooseSample, readQuarter, samplePopulation } from '../../../domain/regulation/sample/index.ts';
import type { Quarter } from '../../../domain/regulation/sample/index.ts';
import { connect } from '../../deployment/connect.ts';
import { printLine } from '../../print.ts';
import { listCases } from '../../regulation/list-regulation.ts';
import { readCaseFile } from '../../regulation/read-case-file.ts';

const note = async (caseId: string, { html }: { html?: string }, command: Command): Promise<void> => {
  await connect(command);
  const written = boardNote(await readCaseFile(caseId));
  if (html === undefined) process.stdout.write(boardNoteText(written));
  else {
    writeFileSync(html, boardNotePage(written), { mode: 0o600 });
    console.error(`wrote ${html}`);
  }
};

const readPopulation = async (span: Quarter): Promise<CaseState[]> => {
  const cases: CaseState[] = [];
  for await (const state of listCases(span.from)) cases.push(state);
  return samplePopulation(cases, span);
};

/** A case as whoever gives the second opinion begins with it. */
const drawn = ({ id, title, detectedAt, verdict, classification }: CaseState): object => ({
  case: id,
  title,
  detectedAt,
  criteria: verdict?.criteria ?? [],
  unknown: verdict?.unknown ?? [],
  decidedBy: classification?.by,
});

const sample = async ({ quarter }: { quarter: string }, command: Command): Promise<void> => {
  const span = readQuarter(quarter);
  await connect(command);
  const population = await readPopulation(span);
  if ((await readClock()) < span.to)
    console.error(`${quarter} is not over: the sample changes with every further incident`);
  const ids = population.map(({ id }) => id);
  const chosen = chooseSample(quarter, ids);
  for (const state of population.filter(({ id }) => chosen.includes(id)))
    printLine({ quarter, of: ids.length, ...drawn(state) });
};

export const addReview = (regulation: Command): void => {
  regulation
    .command('board-note <case>')
    .description('what the management body is told of a major incident (DORA Article 17(3)(e)), with content, as text')
    .option('--html <file>', 'write it as one self-contained page instead')
    .action(note);
  regulation
    .command('sample')
    .description('cases held not to be major, drawn for a second opinion: a tenth, at least five; always the same ones')
    .requiredOption('--quarter <quarter>', 'e.g. 2026-Q4, in UTC')
    .action(sample);
};
