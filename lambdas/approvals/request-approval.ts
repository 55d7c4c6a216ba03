import * as z from 'zod/mini';
import { readPeople } from '../../adapters/config/people.ts';
import { readApprovalsConfig } from '../../adapters/config/approvals.ts';
import { readRotas } from '../../adapters/config/rotas.ts';
import { readPlaybooks } from '../../adapters/config/playbooks.ts';
import { Purpose } from '../../contracts/config/approvals.ts';
import type { MatterPurpose } from '../../contracts/config/approvals.ts';
import type { Role } from '../../contracts/config/people.ts';
import {
  choosePolicy,
  excludeInvolved,
  ledBy,
  matterPurposeOf,
  requestApproval,
  SUBJECT_AREAS,
  successorFirst,
} from '../../domain/approvals/index.ts';
import type { Request, Subject } from '../../domain/approvals/index.ts';
import { isAdmitted, involvedOf, roleOfStep, roleToAct } from '../../domain/incidents/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { orderOfCall } from '../../domain/people/index.ts';
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
type Grounds = Pick<Request, 'title' | 'excluded' | 'policy' | 'people'> &
  Partial<Pick<Request, 'incidentId' | 'severity' | 'inOrderOfCall'>>;

// It may have ended while this was under way: then nobody is asked about it any more.
const requireOpen = (id: string, isOpen: boolean): void => {
  if (!isOpen) throw new RefusedError(`${id} is not open any more`);
};

/** Everybody, and in which order they are called for a role now. */
const readDirectory = async (now: string): Promise<Required<Pick<Request, 'people' | 'inOrderOfCall'>>> => {
  const [people, rotas] = await Promise.all([readPeople(), readRotas()]);
  return { people, inOrderOfCall: (role) => orderOfCall(people, rotas, role, now) };
};

type Seating = Required<Pick<Request, 'policy' | 'people' | 'inOrderOfCall'>>;

/** What people do themselves is of the role that is named for it; the others are asked when nobody of it answers. */
const seatedFirst = (who: Role | undefined, seating: Seating): Seating => {
  const { tiers } = seating.policy;
  const others = tiers.map((tier) => tier.filter((role) => role !== who)).filter((tier) => tier.length > 0);
  return who === undefined ? seating : { ...seating, policy: { ...seating.policy, tiers: [[who], ...others] } };
};

/** Whoever leads the incident is asked first; a hand-over is the successor's to accept. */
const seatingOf = (
  { purpose, round }: { purpose: Purpose; round: number },
  incident: IncidentState,
  seating: Seating,
): Seating => {
  if (purpose === 'runbook-step') return seatedFirst(roleOfStep(incident), seating);
  if (purpose === 'manual-action') return seatedFirst(roleToAct(incident, round), seating);
  const { commander, handOver } = incident;
  const successor = purpose === 'hand-over' ? seating.people.find(({ id }) => id === handOver?.to) : undefined;
  if (successor === undefined) return { ...seating, inOrderOfCall: ledBy(commander, seating.inOrderOfCall) };
  const { tiers, inOrderOfCall } = successorFirst(seating.policy.tiers, successor, seating.inOrderOfCall);
  return { ...seating, policy: { ...seating.policy, tiers }, inOrderOfCall };
};

const incidentGrounds = async (
  subject: Subject & { round: number },
  incidentId: string,
  now: string,
): Promise<Grounds> => {
  const incidents = incidentJournal();
  const incident = await loadIncident(incidents, { incidentId });
  // What is contained stays so after the close, and can be let go then too.
  const isAskedAnyTime =
    subject.area !== 'incidents' || subject.purpose === 'release' || subject.purpose === 'manual-action';
  requireOpen(incidentId, isAskedAnyTime || incident.status === 'open');
  const [revealed, config, playbooks, directory] = await Promise.all([
    incidents.reveal(incidentId),
    readApprovalsConfig(),
    readPlaybooks(),
    readDirectory(now),
  ]);
  const people = directory.people.filter(({ id }) => isAdmitted(incident, id));
  const excluded = excludeInvolved(
    subject.purpose,
    incident,
    involvedOf(incident, revealed),
    await reportersOf(subject),
  );
  return {
    incidentId,
    title: incident.title,
    severity: incident.severity?.level ?? 'SEV1',
    ...seatingOf(subject, incident, {
      policy: choosePolicy(subject.purpose, incident.containment?.playbook, config, playbooks),
      people,
      inOrderOfCall: directory.inOrderOfCall,
    }),
    excluded,
  };
};

const matterGrounds = async (purpose: MatterPurpose, aggregateId: string, now: string): Promise<Grounds> => {
  const [{ title, involved, isOpen }, { policies }, directory] = await Promise.all([
    MATTERS[purpose].read(aggregateId),
    readApprovalsConfig(),
    readDirectory(now),
  ]);
  requireOpen(aggregateId, isOpen);
  return { title, policy: policies[purpose], excluded: { requesters: involved, principals: [] }, ...directory };
};

/** Asks the eligible people of the first tier. The requester and whoever the case is about are never among them. */
export const handler = step(Input, () => {
  const approvals = approvalJournal();
  return async ({ approvalId, run, round, subject: { incidentId, draft, ...subject } }, invocation) => {
    const purpose = matterPurposeOf(subject);
    const grounds =
      purpose === undefined
        ? await incidentGrounds({ ...subject, round }, incidentId ?? subject.aggregateId, invocation.now)
        : await matterGrounds(purpose, subject.aggregateId, invocation.now);
    const decide = requestApproval({
      ...grounds,
      subject,
      round,
      now: invocation.now,
      ...(draft === undefined ? {} : { draft }),
    });
    await approvals.execute(approvalId, stepCommand('request-approval', run, invocation), decide);
    return { approvalId, run };
  };
});
