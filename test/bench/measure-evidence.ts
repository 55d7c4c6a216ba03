import { runStoreLarge } from '../adapters/s3/run-store-large.ts';
import { printFigure, progress, rounded } from './figure.ts';

const MB = 1024 * 1024;

/** Memory that storing one large piece of evidence takes, over a process that has only loaded its code. */
export const measureEvidence = async (megabytes: number): Promise<void> => {
  const { grownBy, highest, storedMs } = await runStoreLarge(megabytes * MB);
  progress(`${String(megabytes)} MB of evidence stored in ${rounded(storedMs, 0)} ms`);
  printFigure({
    figure: 'memory to store evidence',
    value: rounded(grownBy / MB),
    unit: 'MB',
    aim: 'below 64 MB',
    evidenceMB: megabytes,
    highestMB: rounded(highest / MB),
    megabytesPerSecond: rounded(megabytes / (storedMs / 1000)),
  });
};
