import type { ObligationRule } from '../../../contracts/config/obligations.ts';
import type { JournalEvent } from '../../../contracts/journal-event.ts';
import type { CaseState, ObligationState } from '../../../domain/regulation/index.ts';
import { CASE_NEWS, newsOfCase, newsOfDuty } from '../../../domain/regulation/mails/index.ts';
import type { DeskNews } from '../../../domain/regulation/mails/index.ts';
import type { Journal } from '../../../domain/shared/journal/index.ts';
import { findEntity, loadCase, loadObligation } from '../regulation-step.ts';

/** Where news are read: both journals, with the events of one. */
export type NewsPorts = {
  cases: Journal<CaseState>;
  obligations: Journal<ObligationState>;
  eventsOf: (aggregateId: string) => Promise<JournalEvent[]>;
  rules: readonly ObligationRule[];
};

/** An event as the bus names it. */
export type Named = { aggregateId: string; seq: number; type: string };

/** What there is to tell, and of which case. */
export type Told = { news: DeskNews; state: CaseState };

const isOfCase = (type: string): boolean => CASE_NEWS.some((known) => known === type);

/** Reads what an event says; undefined when nobody need be told. */
export const readNews = async (
  { cases, obligations, eventsOf, rules }: NewsPorts,
  { aggregateId, seq, type }: Named,
): Promise<Told | undefined> => {
  const events = await eventsOf(aggregateId);
  const event = events.find((one) => one.seq === seq);
  if (event === undefined) return undefined;
  if (isOfCase(type)) {
    const state = await loadCase(cases, aggregateId);
    const news = newsOfCase(event, state);
    return news && { news, state };
  }
  const duty = await loadObligation(obligations, { obligationId: aggregateId });
  const news = newsOfDuty(event, { state: duty, events, entity: findEntity(duty.entityId), rules });
  return news && { news, state: await loadCase(cases, duty.caseId) };
};
