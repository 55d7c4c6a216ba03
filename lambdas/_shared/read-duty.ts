import { readObligations } from '../../adapters/config/obligations.ts';
import type { CaseFile } from '../../domain/approvals/index.ts';
import { caseIdOf, chooseChannel, isObligationId, plannedAwareness } from '../../domain/regulation/index.ts';
import { dueMoment } from '../../domain/regulation/clocks/index.ts';
import type { Entity } from '../../contracts/config/entities.ts';
import { caseJournal, findEntity, loadCase, loadObligation, obligationJournal, ruleOf } from './regulation-step.ts';

/** When the initial notification is due if somebody classifies as major now, with the relief the entity has. */
const initialDueAt = (awareAt: string, now: string, entity: Entity): string =>
  dueMoment(ruleOf('dora-initial'), { triggeredAt: now, awareAt }, entity).due;

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
    initialDueAt: initialDueAt(plannedAwareness(about), now, entity),
  };
};
