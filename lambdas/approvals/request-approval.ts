import * as z from 'zod/mini';
import { readPeople } from '../../adapters/config/people.ts';
import { readApprovalsConfig } from '../../adapters/config/approvals.ts';
import { readPlaybooks } from '../../adapters/config/playbooks.ts';
import { Purpose } from '../../contracts/config/approvals.ts';
import type { MatterPurpose } from '../../contracts/config/approvals.ts';
import {
  choosePolicy,
  excludeInvolved,
  matterPurposeOf,
  requestApproval,
  SUBJECT_AREAS,
} from '../../domain/approvals/index.ts';
import type { Request, Subject } from '../../domain/approvals/index.ts';
import { principalsOf } from '../../domain/incidents/index.ts';
import { factReporters } from '../../domain/regulation/index.ts';
import { RefusedError } from '../../domain/shared/errors.ts';
import { approvalJournal, ApprovalInput } from '../_shared/approval-step.ts';
import { incidentJournal, loadIncident, stepCommand } from '../_shared/incident-step.ts';
import { MATTERS } from '../_shared/matters/matters.ts';
import { caseJournal, loadCase, loadObligation, obligationJournal } from '../_shared/regulation-step.ts';
import { step } from '../_shared/step.ts';

const Input = z.extend(ApprovalInput, {
  round: z.int(),
  subject: z.object({
    area: z.enum(SUBJECT_AREAS),
    aggregateId: z.string(),
    purpose: Purpose,
    /** The incident behind it, where that is not the subject itself. */
    incidentId: z.optional(z.string()),
    draft: z.optional(z.object({ key: z.string(), versionId: z.string(), sha256: z.string() })),
  }),
});

/** Who reported the facts that a class is proposed from, or the receipt that a second person checks. */
const reportersOf = async ({ area, aggregateId, purpose }: Subject): Promise<string[]> => {
  if (area !== 'regulation') return [];
  if (purpose === 'dora-classification') return factReporters(await loadCase(caseJournal(), aggregateId));
  if (purpose !== 'submission-receipt') return [];
  const { receipt } = await loadObligation(obligationJournal(), { obligationId: aggregateId });
  return receipt === undefined ? [] : [receipt.by];
};

/** What the question is about, which policy it goes by, and who may not answer it. */
type Grounds = Pick<Request, 'title' | 'excluded' | 'policy'> & Partial<Pick<Request, 'incidentId' | 'severity'>>;

// It may have ended while this was under way: then nobody is asked about it any more.
const requireOpen = (id: string, isOpen: boolean): void => {
  if (!isOpen) throw new RefusedError(`${id} is not open any more`);
};

const incidentGrounds = async (subject: Subject, incidentId: string): Promise<Grounds> => {
  const incidents = incidentJournal();
  const incident = await loadIncident(incidents, { incidentId });
  requireOpen(incidentId, subject.area !== 'incidents' || incident.status === 'open');
  const [revealed, config, playbooks] = await Promise.all([
    incidents.reveal(incidentId),
    readApprovalsConfig(),
    readPlaybooks(),
  ]);
  const excluded = excludeInvolved(
    subject.purpose,
    incident,
    principalsOf(incident, revealed),
    await reportersOf(subject),
  );
  return {
    incidentId,
    title: incident.title,
    severity: incident.severity?.level ?? 'SEV1',
    policy: choosePolicy(subject.purpose, incident.containment?.playbook, config, playbooks),
    excluded,
  };
};

const matterGrounds = async (purpose: MatterPurpose, aggregateId: string): Promise<Grounds> => {
  const [{ title, involved, isOpen }, { policies }] = await Promise.all([
    MATTERS[purpose].read(aggregateId),
    readApprovalsConfig(),
  ]);
  requireOpen(aggregateId, isOpen);
  return { title, policy: policies[purpose], excluded: { requesters: involved, principals: [] } };
};

/** Asks the eligible people of the first tier. The requester and whoever the case is about are never among them. */
export const handler = step(Input, () => {
  const approvals = approvalJournal();
  return async ({ approvalId, run, round, subject: { incidentId, draft, ...subject } }, invocation) => {
    const purpose = matterPurposeOf(subject);
    const grounds =
      purpose === undefined
        ? await incidentGrounds(subject, incidentId ?? subject.aggregateId)
        : await matterGrounds(purpose, subject.aggregateId);
    const decide = requestApproval({
      ...grounds,
      subject,
      round,
      people: await readPeople(),
      now: invocation.now,
      ...(draft === undefined ? {} : { draft }),
    });
    await approvals.execute(approvalId, stepCommand('request-approval', run, invocation), decide);
    return { approvalId, run };
  };
});
