import { readEvents } from '../../adapters/dynamodb/read-events.ts';
import { environment } from '../../adapters/environment.ts';
import type { Entity } from '../../contracts/config/entities.ts';
import { ENV } from '../../contracts/env.ts';
import { journalKey } from '../../contracts/keys.ts';
import { peakFiguresOf } from '../../domain/regulation/index.ts';
import type { ReportedCase } from '../../domain/regulation/case/report-sources.ts';
import { caseJournal, findEntity, judge, loadCase } from './regulation-step.ts';

/** A case with all that a report is made from: keyed reads only. */
export const readReportedCase = async (caseId: string): Promise<{ reported: ReportedCase; entity: Entity }> => {
  const cases = caseJournal();
  const [state, revealed, events] = await Promise.all([
    loadCase(cases, caseId),
    cases.reveal(caseId),
    readEvents(environment(ENV.regulationTable), journalKey('regulation', caseId)),
  ]);
  const entity = findEntity(state.entityId);
  const wasProposed = events.some(({ type, data }) => type === 'regulation.verdict-proposed' && data['major'] === true);
  // A verdict that rested on a wrong figure, corrected since, is none.
  const wasEverMajor = wasProposed && judge(peakFiguresOf(state, entity.memberState)).major;
  return { reported: { state, revealed, wasEverMajor }, entity };
};
