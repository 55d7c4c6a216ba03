import { readApprovalsConfig } from '../../adapters/config/approvals.ts';
import { readPeople } from '../../adapters/config/people.ts';
import { acknowledgeApproval, acknowledgementMinutesOf, shownOf } from '../../domain/approvals/index.ts';
import { acknowledgedPage } from '../../domain/approvals/pages/index.ts';
import { approvalJournal } from './approval-step.ts';
import type { OpenLink } from './open-link.ts';
import { htmlAnswer } from './page.ts';
import type { Answer, PageRequest } from './page.ts';
import { showOutcome } from './show-outcome.ts';

/** Journals that a person looks at it: their pages are silent for a while, and nothing else waits. */
export const takeAcknowledgement = async (link: OpenLink, request: PageRequest): Promise<Answer> => {
  const { approval, personId } = link;
  const { now } = request;
  const [people, config] = await Promise.all([readPeople(), readApprovalsConfig()]);
  const { state } = await approvalJournal().execute(
    approval.id,
    { key: `acknowledge:${personId}:${now}`, actor: `person:${personId}`, now, cause: { request: request.request } },
    acknowledgeApproval({ personId, now }, acknowledgementMinutesOf(approval, config)),
  );
  const until = state?.acknowledged[personId];
  if (until === undefined) return showOutcome({ ...link, approval: state ?? approval }, request, 409);
  const shown = shownOf(approval, { personId, people, now });
  return htmlAnswer(200, acknowledgedPage({ ...shown, until, dueAt: approval.dueAt, back: request.path }));
};
