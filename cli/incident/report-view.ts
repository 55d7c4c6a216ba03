import type { CasesRead } from '../../adapters/dynamodb/read-cases.ts';
import type { Person } from '../../contracts/config/people.ts';
import { JournalEvent } from '../../contracts/journal-event.ts';
import { describeEvent, describeFinding, describeRedaction, verifyExport } from '../../domain/audit/index.ts';
import type { AuditExport, JournalExport, Trust, Verification } from '../../domain/audit/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import type { ExecutionHistory, IncidentReportView, TimelineEntry } from '../../domain/incidents/pages/index.ts';
import { kpiTimes } from '../../domain/incidents/times/index.ts';
import { caseFacts } from './case-facts.ts';
import { kpiFacts } from './kpi-facts.ts';

/** Who acted: people by their function, as the directory has it now. */
const whoOf = (people: readonly Person[], actor: string): string => {
  const person = people.find(({ id }) => actor === `person:${id}`);
  return person === undefined ? actor : `${person.label} (${actor})`;
};

const timelineOf = (journal: JournalExport, people: readonly Person[]): TimelineEntry[] => {
  const revealed = new Map(journal.sealed.map(({ ref, text }) => [ref, text]));
  return journal.events.map(({ event: text, hash }) => {
    const event = JournalEvent.parse(JSON.parse(text));
    const { seq, occurredAt, type, actor } = event;
    return { seq, hash, occurredAt, who: whoOf(people, actor), type, ...describeEvent(event, revealed) };
  });
};

const SIGNATURES = { pinned: 'pinned-key', 'from-file': 'key-from-file', none: 'unsigned' } as const;

const verificationOf = (found: Verification, { events }: JournalExport): IncidentReportView['verification'] => {
  const head = { headSeq: events.length, headHash: events.at(-1)?.hash ?? '' };
  return found.ok
    ? {
        verdict: 'valid',
        ...head,
        signature: SIGNATURES[found.trust],
        redactions: found.redactions.map(describeRedaction),
      }
    : { verdict: 'invalid', ...head, problem: describeFinding(found.firstBad), signature: 'unsigned', redactions: [] };
};

const factsOf = (
  state: IncidentState,
  { read, people, events }: Pick<Beside, 'read' | 'people' | 'events'>,
): IncidentReportView['facts'] => [
  { label: 'Finding', value: `${state.findingType} (${state.source})` },
  { label: 'Resource', value: `${state.resource.type} ${state.resource.uid}` },
  { label: 'Account and region', value: `${state.account}, ${state.region}` },
  { label: 'Signals', value: String(state.signals.count) },
  {
    label: 'Incident commander',
    value: state.commander === undefined ? 'nobody' : whoOf(people, `person:${state.commander}`),
  },
  ...(state.merged === undefined ? [] : [{ label: 'Goes on as', value: state.merged.into }]),
  ...(state.absorbed === undefined ? [] : [{ label: 'Merged into it', value: state.absorbed.join(', ') }]),
  { label: 'Severity because', value: (state.severity?.reasons ?? ['not assessed yet']).join(' ') },
  ...kpiFacts(kpiTimes(events)),
  ...(state.containment?.actions ?? []).map(({ key, id, status }) => ({
    label: `Action ${key}`,
    value: `${id}: ${status}`,
  })),
  ...caseFacts(read),
];

/** What is known besides the incident's own state; `read`: its regulatory cases as they stand now. */
type Beside = {
  trust: Trust;
  now: string;
  read: CasesRead;
  people: readonly Person[];
  /** Of the incident's journal and those of all that were merged into it. */
  events: readonly JournalEvent[];
  executions?: ExecutionHistory[] | undefined;
};

/** What an auditor reads about an incident, from an export that is verified on the way. */
export const reportView = (
  state: IncidentState,
  file: AuditExport,
  { trust, now, read, people, events, executions }: Beside,
): IncidentReportView => {
  const [journal] = file.journals;
  if (journal === undefined) throw new RangeError('an export without a journal');
  return {
    generatedAt: now,
    incident: { id: state.id, title: state.title, severity: state.severity?.level ?? 'SEV1', status: state.status },
    facts: factsOf(state, { read, people, events }),
    moments: state.times,
    timeline: timelineOf(journal, people),
    ...(executions === undefined ? {} : { executions }),
    verification: verificationOf(verifyExport(file, trust), journal),
  };
};
