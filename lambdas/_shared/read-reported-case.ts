import { readEvents } from '../../adapters/dynamodb/read-events.ts';
import { environment } from '../../adapters/environment.ts';
import type { Entity } from '../../contracts/config/entities.ts';
import { ENV } from '../../contracts/env.ts';
import { journalKey } from '../../contracts/keys.ts';
import { peakFiguresOf } from '../../domain/regulation/index.ts';
import type { ReportedCase } from '../../domain/regulation/case/report-sources.ts';
import { NotFoundError } from '../../domain/shared/errors.ts';
import { caseJournal, findEntity, judge } from './regulation-step.ts';

/** A case with all that a report is made from, and the head of its journal that it was read at. */
export type ReadCase = { reported: ReportedCase; entity: Entity; head: { seq: number; hash: string } };

/** Reads a case for its reports: keyed reads only. Throws NotFoundError. */
export const readReportedCase = async (caseId: string): Promise<ReadCase> => {
  const cases = caseJournal();
  const [loaded, revealed, events] = await Promise.all([
    cases.load(caseId),
    cases.reveal(caseId),
    readEvents(environment(ENV.regulationTable), journalKey('regulation', caseId)),
  ]);
  if (loaded === undefined) throw new NotFoundError(`case ${caseId} does not exist`);
  const { state, seq, hash } = loaded;
  const entity = findEntity(state.entityId);
  const wasProposed = events.some(({ type, data }) => type === 'regulation.verdict-proposed' && data['major'] === true);
  // A verdict that rested on a wrong figure, corrected since, is none.
  const wasEverMajor = wasProposed && judge(peakFiguresOf(state, entity.memberState)).major;
  return { reported: { state, revealed, wasEverMajor }, entity, head: { seq, hash } };
};
