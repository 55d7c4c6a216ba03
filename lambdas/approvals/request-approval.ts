import * as z from 'zod/mini';
import { readPeople } from '../../adapters/config/people.ts';
import { readApprovalsConfig } from '../../adapters/config/approvals.ts';
import { readPlaybooks } from '../../adapters/config/playbooks.ts';
import { Purpose } from '../../contracts/config/approvals.ts';
import type { ApprovalPolicy } from '../../contracts/config/playbook.ts';
import type { SignalPrincipal } from '../../contracts/signal.ts';
import { requestApproval } from '../../domain/approvals/index.ts';
import { principalsOf } from '../../domain/incidents/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { RefusedError } from '../../domain/shared/errors.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { approvalJournal, ApprovalInput } from '../_shared/approval-step.ts';
import { incidentJournal, loadIncident, stepCommand } from '../_shared/incident-step.ts';
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

const policyFor = (purpose: Purpose, { containment }: IncidentState): ApprovalPolicy => {
  if (purpose !== 'containment') return readApprovalsConfig().policies[purpose];
  const playbook = readPlaybooks().find(({ id }) => id === containment?.playbook);
  return playbook?.approval ?? readApprovalsConfig().policies.review;
};

/** All names and ids by which the signals know somebody. */
const idsOf = (principals: readonly SignalPrincipal[]): string[] =>
  principals.flatMap(({ name, uid, credentialUid }) => [name, uid, credentialUid]).filter((id) => id !== undefined);

/** Those whose events led here; of a proposal also who proposed it. */
const requestersOf = (purpose: Purpose, { requesters, proposal }: IncidentState): string[] => {
  const isProposal = purpose === 'dismissal' || purpose === 'severity-lowering';
  return isProposal && proposal !== undefined ? [...requesters, proposal.proposedBy] : requesters;
};

/** It may have ended while this was under way: then nobody is asked about it any more. */
const loadOpen = async (incidents: Journal<IncidentState>, incidentId: string): Promise<IncidentState> => {
  const incident = await loadIncident(incidents, { incidentId });
  if (incident.status !== 'open') throw new RefusedError(`incident ${incidentId} is ${incident.status}`);
  return incident;
};

/** Asks the eligible people of the first tier. The requester and whoever the case is about are never among them. */
export const handler = step(Input, () => {
  const [incidents, approvals] = [incidentJournal(), approvalJournal()];
  return async ({ approvalId, run, round, subject: { incidentId: behind, draft, ...subject } }, invocation) => {
    const incidentId = behind ?? subject.aggregateId;
    const incident = await loadOpen(incidents, incidentId);
    const principals = idsOf(principalsOf(incident, await incidents.reveal(incidentId)));
    const decide = requestApproval({
      subject,
      incidentId,
      round,
      title: incident.title,
      severity: incident.severity?.level ?? 'SEV1',
      policy: policyFor(subject.purpose, incident),
      people: readPeople(),
      excluded: { requesters: requestersOf(subject.purpose, incident), principals },
      now: invocation.now,
      ...(draft === undefined ? {} : { draft }),
    });
    await approvals.execute(approvalId, stepCommand('request-approval', run, invocation), decide);
    return { approvalId, run };
  };
});
