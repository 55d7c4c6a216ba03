import * as z from 'zod/mini';
import { readPeople } from '../../adapters/config/people.ts';
import { dynamoJournal } from '../../adapters/dynamodb/journal.ts';
import { readEvents } from '../../adapters/dynamodb/read-events.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { journalKey } from '../../contracts/keys.ts';
import { approvalAggregate } from '../../domain/approvals/index.ts';
import type { ApprovalState, CaseFile } from '../../domain/approvals/index.ts';
import { NotFoundError } from '../../domain/shared/errors.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { incidentJournal, loadIncident } from './incident-step.ts';
import { readDuty } from './read-duty.ts';

/** What every step of an approval's run gets. */
export const ApprovalInput = z.object({ approvalId: z.string().check(z.minLength(1)), run: z.int() });

/** The approvals' journal in the table that infrastructure bound. */
export const approvalJournal = (): Journal<ApprovalState> =>
  dynamoJournal(approvalAggregate, environment(ENV.approvalsTable));

/** The approval as it stands. */
export const loadApproval = async (approvals: Journal<ApprovalState>, id: string): Promise<ApprovalState> => {
  const loaded = await approvals.load(id);
  if (loaded === undefined) throw new NotFoundError(`approval ${id} does not exist`);
  return loaded.state;
};

/** Reads all that a page or mail about an approval is made from: keyed reads only, whatever the tables' size. */
export const readCaseFile = async (approval: ApprovalState, now: string): Promise<CaseFile> => {
  const incidents = incidentJournal();
  const id = approval.incidentId;
  const [incident, revealed, events, said, duty] = await Promise.all([
    loadIncident(incidents, { incidentId: id }),
    incidents.reveal(id),
    readEvents(environment(ENV.incidentsTable), journalKey('incidents', id)),
    approval.votes.length === 0 ? new Map<string, string>() : approvalJournal().reveal(approval.id),
    approval.subject.area === 'regulation' ? readDuty(approval.subject.aggregateId, now) : undefined,
  ]);
  const file = { approval, incident, revealed, events, people: readPeople(), said };
  return duty === undefined ? file : { ...file, duty };
};
