import * as z from 'zod/mini';
import { readPeople } from '../../adapters/config/people.ts';
import { readApprovalsConfig } from '../../adapters/config/approvals.ts';
import { readPlaybooks } from '../../adapters/config/playbooks.ts';
import { Purpose } from '../../contracts/config/approvals.ts';
import { choosePolicy, excludeInvolved, requestApproval } from '../../domain/approvals/index.ts';
import type { Subject } from '../../domain/approvals/index.ts';
import { principalsOf } from '../../domain/incidents/index.ts';
import { factReporters } from '../../domain/regulation/index.ts';
import { RefusedError } from '../../domain/shared/errors.ts';
import { approvalJournal, ApprovalInput } from '../_shared/approval-step.ts';
import { incidentJournal, loadIncident, stepCommand } from '../_shared/incident-step.ts';
import { caseJournal, loadCase, loadObligation, obligationJournal } from '../_shared/regulation-step.ts';
import { step } from '../_shared/step.ts';

const Input = z.extend(ApprovalInput, {
  round: z.int(),
  subject: z.object({
    area: z.enum(['incidents', 'regulation']),
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

/** Asks the eligible people of the first tier. The requester and whoever the case is about are never among them. */
export const handler = step(Input, () => {
  const [incidents, approvals] = [incidentJournal(), approvalJournal()];
  return async ({ approvalId, run, round, subject: { incidentId: behind, draft, ...subject } }, invocation) => {
    const incidentId = behind ?? subject.aggregateId;
    const incident = await loadIncident(incidents, { incidentId });
    // It may have ended while this was under way: then nobody is asked about it any more.
    if (subject.area === 'incidents' && incident.status !== 'open')
      throw new RefusedError(`incident ${incidentId} is ${incident.status}`);
    const principals = principalsOf(incident, await incidents.reveal(incidentId));
    const playbook = incident.containment?.playbook;
    const decide = requestApproval({
      subject,
      incidentId,
      round,
      title: incident.title,
      severity: incident.severity?.level ?? 'SEV1',
      policy: choosePolicy(subject.purpose, playbook, readApprovalsConfig(), readPlaybooks()),
      people: readPeople(),
      excluded: excludeInvolved(subject.purpose, incident, principals, await reportersOf(subject)),
      now: invocation.now,
      ...(draft === undefined ? {} : { draft }),
    });
    await approvals.execute(approvalId, stepCommand('request-approval', run, invocation), decide);
    return { approvalId, run };
  };
});
