import { principalOf } from '../../incidents/index.ts';
import type { IncidentState } from '../../incidents/index.ts';
import type { ApprovalMailView } from '../mails/approval-mail-view.ts';
import type {
  ApprovalView,
  AskedPerson,
  CaseFacts,
  CaseHeading,
  Deadline,
  DecisionForm,
} from '../pages/approval-view.ts';
import { textsOf } from '../texts/index.ts';
import type { CaseFile } from './case-file.ts';
import { labelOf, readingOf, reveal } from './case-file.ts';
import { nextAsked } from '../who-is-asked.ts';
import { caseQuestion } from './case-question.ts';

const heading = ({ incident, approval }: CaseFile): CaseHeading => {
  const severity = incident?.severity?.level ?? approval.severity;
  return {
    id: approval.incidentId ?? approval.subject.aggregateId,
    title: incident?.title ?? approval.title,
    ...(severity === undefined ? {} : { severity }),
  };
};

const facts = (incident: IncidentState, { revealed, people }: CaseFile): CaseFacts => {
  const principal = principalOf(incident, revealed);
  const { commander, times } = incident;
  const { occurredAt } = times;
  return {
    summary: reveal(revealed, incident.description.ref),
    resource: incident.resource,
    source: incident.source,
    detectedAt: incident.times.detectedAt,
    signalCount: incident.signals.count,
    severityReasons: incident.severity?.reasons ?? [],
    ...(principal === undefined ? {} : { principal: { type: principal.type, name: principal.name } }),
    ...(occurredAt === undefined ? {} : { occurredAt }),
    ...(commander === undefined ? {} : { commander: labelOf(people, commander) }),
  };
};

/** Who else was asked, besides the reader. */
const asked = ({ approval, people }: CaseFile, readerId: string): AskedPerson[] =>
  approval.asked
    .filter(({ personId }) => personId !== readerId)
    .map(({ personId, tier, at }) => {
      const until = approval.acknowledged[personId];
      return {
        label: labelOf(people, personId),
        tier: tier + 1,
        askedAt: at,
        ...(until === undefined ? {} : { acknowledgedUntil: until }),
      };
    });

const deadline = ({ approval, people }: CaseFile): Deadline => {
  const next = nextAsked(approval);
  const label = next?.personIds.map((id) => labelOf(people, id)).join(', ') ?? '';
  return { dueAt: approval.dueAt, ...(next === undefined ? {} : { nextTier: { at: next.at, label } }) };
};

/** Who reads, and why they are asked. */
const readerOf = ({ approval, people }: CaseFile, personId: string): ApprovalView['reader'] => {
  const tier = approval.asked.find((one) => one.personId === personId)?.tier ?? 0;
  const label = labelOf(people, personId);
  const { page: texts, purposes } = textsOf(readingOf(people, personId).language);
  const { name } = purposes[approval.subject.purpose];
  return { label, tier: tier + 1, why: texts.why(name, label, tier + 1) };
};

const quorumOf = ({ approval, people, said }: CaseFile): ApprovalView['quorum'] => ({
  needed: approval.quorum,
  votes: approval.votes.map(({ by, at, reason }) => ({
    label: labelOf(people, by),
    at,
    reason: reveal(said, reason.ref),
  })),
  canBreakGlass: approval.canBreakGlass,
});

/** The approval page as one person sees it. `draft`: the JSON of a regulator's draft, when that is asked about. */
export const approvalView = (
  file: CaseFile,
  reader: {
    personId: string;
    now: string;
    form: DecisionForm;
    draft?: string | undefined;
    caseLink?: string | undefined;
  },
): ApprovalView => ({
  now: reader.now,
  ...readingOf(file.people, reader.personId),
  incident: heading(file),
  ...(file.incident === undefined ? {} : { facts: facts(file.incident, file) }),
  question: caseQuestion(file, { reader, draft: reader.draft }),
  reader: readerOf(file, reader.personId),
  asked: asked(file, reader.personId),
  deadline: deadline(file),
  quorum: quorumOf(file),
  ...(reader.caseLink === undefined ? {} : { caseLink: reader.caseLink }),
  form: reader.form,
});

/** The mail to one person: neutral, with their own link. */
export const approvalMailView = (
  file: CaseFile,
  reader: { personId: string; now: string; link: string },
): ApprovalMailView => {
  const { purpose } = file.approval.subject;
  const count = file.incident?.containment?.actions.filter(({ status }) => status === 'planned').length ?? 0;
  const isContainment = purpose === 'containment';
  const reading = readingOf(file.people, reader.personId);
  const { mail: texts, purposes } = textsOf(reading.language);
  return {
    now: reader.now,
    ...reading,
    incident: heading(file),
    purpose,
    asks: [isContainment ? texts.deactivateKeys(count) : purposes[purpose].question],
    blastRadius: isContainment ? [texts.programsStop] : [],
    reader: readerOf(file, reader.personId),
    requestedBy: 'Holdfast',
    asked: asked(file, reader.personId),
    deadline: deadline(file),
    link: reader.link,
  };
};
