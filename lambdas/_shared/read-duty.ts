import { readObligations } from '../../adapters/config/obligations.ts';
import type { CaseFile } from '../../domain/approvals/index.ts';
import { caseIdOf, chooseChannel, isObligationId, plannedAwareness } from '../../domain/regulation/index.ts';
import { after, HOUR } from '../../domain/shared/time.ts';
import { caseJournal, findEntity, loadCase, loadObligation, obligationJournal } from './regulation-step.ts';

/** Four hours after the classification, and 24 after awareness, whichever is earlier (2025/301 Art. 5(1)(a)). */
const initialDueAt = (awareAt: string, now: string): string => {
  const [late, soon] = [after(awareAt, 24 * HOUR), after(now, 4 * HOUR)];
  return late > now && late < soon ? late : soon;
};

/** What a question of the regulation area is about. */
export const readDuty = async (aggregateId: string, now: string): Promise<NonNullable<CaseFile['duty']>> => {
  const isDuty = isObligationId(aggregateId);
  const duties = obligationJournal();
  const [about, obligation, sealed] = await Promise.all([
    loadCase(caseJournal(), caseIdOf(aggregateId)),
    isDuty ? loadObligation(duties, { obligationId: aggregateId }) : undefined,
    isDuty ? duties.reveal(aggregateId) : new Map<string, string>(),
  ]);
  const entity = findEntity(about.entityId);
  const recipient = readObligations().find(({ kind }) => kind === obligation?.kind)?.recipient ?? 'authority';
  return {
    case: about,
    ...(obligation === undefined ? {} : { obligation }),
    authority: chooseChannel(entity, recipient, obligation?.isChannelDown === true).authority,
    entity: entity.name,
    sealed,
    initialDueAt: initialDueAt(plannedAwareness(about), now),
  };
};
