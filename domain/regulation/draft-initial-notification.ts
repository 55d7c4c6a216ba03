import type { JournalEvent } from '../../contracts/journal-event.ts';
import type { Severity } from '../../contracts/severity.ts';
import type { ReportField } from '../shared/html/index.ts';
import type { ReportDraftView } from './report-view.ts';

/** The facts of an incident that a draft is made from, with its journal's events as their proof. */
export type DraftFacts = {
  incidentId: string;
  obligationId: string;
  title: string;
  severity: Severity;
  origin: 'signal' | 'person';
  description: string;
  times: { occurredAt?: string; awareAt?: string; detectedAt: string; recoveredAt?: string };
  actions: readonly string[];
  events: readonly Pick<JournalEvent, 'seq' | 'type'>[];
  head: { seq: number; hash: string };
  now: string;
};

/** A draft as data and as a page; both from the same fields. */
export type Draft = { fields: ReportField[]; view: ReportDraftView };

const seqOf = (facts: DraftFacts, type: string): number | undefined =>
  facts.events.findLast((event) => event.type === type)?.seq;

const field = (
  code: string | undefined,
  label: string,
  value: string | undefined,
  sourceSeq: number | undefined,
): ReportField => ({
  ...(code === undefined ? {} : { code }),
  label,
  ...(value === undefined ? {} : { value }),
  ...(value === undefined || sourceSeq === undefined ? {} : { sourceSeq }),
});

/**
 * The fields of the initial notification that the journal can already tell, numbered as in Implementing Regulation (EU)
 * 2025/302, Annex I; what needs a person stays visibly unknown.
 */
const fieldsOf = (facts: DraftFacts): ReportField[] => {
  const opened = seqOf(facts, 'incidents.incident-opened');
  const contained = seqOf(facts, 'incidents.containment-verified');
  const actions = facts.actions.join(' ');
  const discovery = facts.origin === 'signal' ? 'IT security' : 'Staff';
  return [
    field('2.1', 'Incident reference code assigned by the financial entity', facts.incidentId, opened),
    field('2.2', 'Date and time of detection (awareness)', facts.times.awareAt, undefined),
    field('2.3', 'Date and time of classification as major', undefined, undefined),
    field('2.4', 'Description of the incident', `${facts.title}. ${facts.description}`, opened),
    field('2.5', 'Classification criteria that triggered the report', undefined, undefined),
    field('2.7', 'Discovery of the incident', discovery, opened),
    field('2.9', 'Activation of business continuity plan', undefined, undefined),
    field('3.2', 'Date and time of occurrence', facts.times.occurredAt, opened),
    field('3.3', 'Date and time of recovery', facts.times.recoveredAt, seqOf(facts, 'incidents.recovery-verified')),
    field(undefined, 'Temporary actions taken so far', actions === '' ? undefined : actions, contained),
  ];
};

/** The first regulator draft: what is known so far, with its source; nothing is invented. */
export const draftInitialNotification = (facts: DraftFacts): Draft => {
  const fields = fieldsOf(facts);
  const view: ReportDraftView = {
    generatedAt: facts.now,
    incident: { id: facts.incidentId, title: facts.title, severity: facts.severity },
    reportName: 'DORA initial notification',
    obligationId: facts.obligationId,
    round: 1,
    authority: 'Competent authority (set per entity)',
    entity: { name: 'Reporting entity (set per entity)' },
    status: 'draft',
    sections: [{ title: 'Facts known so far', fields }],
    source: { headSeq: facts.head.seq, headHash: facts.head.hash },
  };
  return { fields, view };
};
