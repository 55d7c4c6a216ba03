import { readPeople } from '../../adapters/config/people.ts';
import { readPlaybooks } from '../../adapters/config/playbooks.ts';
import { readCases } from '../../adapters/dynamodb/read-cases.ts';
import { readEvents } from '../../adapters/dynamodb/read-events.ts';
import { environment } from '../../adapters/environment.ts';
import { GOVERNED_NAMES } from '../../contracts/config/governed.ts';
import { ENV } from '../../contracts/env.ts';
import { journalKey } from '../../contracts/keys.ts';
import { matterPurposeOf } from '../../domain/approvals/index.ts';
import type { ApprovalState, CaseFile } from '../../domain/approvals/index.ts';
import { approvalJournal } from './approval-step.ts';
import { incidentJournal, loadIncident } from './incident-step.ts';
import { MATTERS } from './matters/matters.ts';
import { readDuty } from './read-duty.ts';

type About = Pick<CaseFile, 'incident' | 'events' | 'revealed' | 'duty' | 'matter' | 'review'>;

const readIncident = async ({ subject, incidentId = subject.aggregateId }: ApprovalState): Promise<About> => {
  const incidents = incidentJournal();
  const [incident, revealed, events] = await Promise.all([
    loadIncident(incidents, { incidentId }),
    incidents.reveal(incidentId),
    readEvents(environment(ENV.incidentsTable), journalKey('incidents', incidentId)),
  ]);
  return { incident, revealed, events };
};

/** The incident, what came of its duties to report, and what a review may want changed. */
const readReviewed = async (approval: ApprovalState): Promise<About> => {
  const [about, playbooks] = await Promise.all([readIncident(approval), readPlaybooks()]);
  const read = await readCases(environment(ENV.regulationTable), about.incident?.cases ?? []);
  return { ...about, review: { ...read, playbooks, settings: GOVERNED_NAMES } };
};

const readAbout = async (approval: ApprovalState, now: string): Promise<About> => {
  const { subject } = approval;
  const purpose = matterPurposeOf(subject);
  if (purpose !== undefined)
    return { matter: await MATTERS[purpose].read(subject.aggregateId), revealed: new Map(), events: [] };
  if (subject.purpose === 'review') return readReviewed(approval);
  if (subject.area !== 'regulation') return readIncident(approval);
  const [about, duty] = await Promise.all([readIncident(approval), readDuty(subject.aggregateId, now)]);
  return { ...about, duty };
};

/** Reads all that a page or mail about an approval is made from: keyed reads only, whatever the tables' size. */
export const readCaseFile = async (approval: ApprovalState, now: string): Promise<CaseFile> => {
  const [people, about, said] = await Promise.all([
    readPeople(),
    readAbout(approval, now),
    approval.votes.length === 0 ? new Map<string, string>() : approvalJournal().reveal(approval.id),
  ]);
  return { approval, people, said, ...about };
};
