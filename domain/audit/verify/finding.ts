import type { Area } from '../../../contracts/areas.ts';
import { journalKey } from '../../../contracts/keys.ts';

/** The first thing wrong, and which event it concerns. */
export type Finding = { journal: string; seq: number; problem: string };

/** A finding about one event of a journal. */
export const finding = (area: Area, aggregateId: string, seq: number, problem: string): Finding => ({
  journal: journalKey(area, aggregateId),
  seq,
  problem,
});

/** The finding in one line, naming the event. */
export const describeFinding = ({ journal, seq, problem }: Finding): string =>
  seq === 0 ? `${journal}: ${problem}` : `${journal} event ${seq}: ${problem}`;
