import { readLinkSecret } from '../../adapters/aws/link-secret.ts';
import { findPerson } from '../../adapters/config/people.ts';
import { s3EvidenceVault } from '../../adapters/s3/evidence-vault.ts';
import { approvalView, readLink, writeNonce } from '../../domain/approvals/index.ts';
import type { ApprovalState, CaseFile } from '../../domain/approvals/index.ts';
import { alreadyDecidedPage, approvalPage, endedPage, invalidLinkPage } from '../../domain/approvals/pages/index.ts';
import type { ApprovalView, DecisionForm } from '../../domain/approvals/pages/index.ts';
import { approvalJournal, readCaseFile } from './approval-step.ts';
import { htmlAnswer, problem } from './page.ts';
import type { Answer, PageRequest } from './page.ts';

/** A link that is what it claims to be, and where its approval stands. */
export type OpenLink = { approval: ApprovalState; personId: string; secret: string };

/** How long a page's nonce holds. */
const NONCE_MS = 30 * 60_000;
const NOT_FOUND = { status: 404, title: 'This link does not work', detail: 'It is incomplete, outdated or not valid.' };

/** The one answer to every link that is not valid: it tells nothing about any case. */
export const invalidLink = (request: PageRequest): Answer => problem(request, NOT_FOUND, invalidLinkPage());

/** Checks the link's HMAC before anything is read; undefined when it is forged, foreign or its person has left. */
export const openLink = async ({ parameters }: PageRequest): Promise<OpenLink | undefined> => {
  const secret = await readLinkSecret();
  const claim = readLink(secret, decodeURIComponent(parameters['link'] ?? ''));
  if (claim === undefined || claim.version !== 1 || findPerson(claim.personId) === undefined) return undefined;
  const loaded = await approvalJournal().load(claim.approvalId);
  return loaded === undefined ? undefined : { approval: loaded.state, personId: claim.personId, secret };
};

const nonceFor = ({ approval, personId, secret }: OpenLink, now: string): string =>
  writeNonce(secret, {
    approvalId: approval.id,
    personId,
    version: 1,
    outcomes: 0,
    expiresAt: new Date(Date.parse(now) + NONCE_MS).toISOString(),
  });

const readDraft = async ({ approval }: OpenLink): Promise<string | undefined> => {
  if (approval.subject.area !== 'regulation' || approval.draft === undefined) return undefined;
  return s3EvidenceVault().read(approval.draft);
};

/** The page of a pending approval for this person. */
export const showPending = async (
  link: OpenLink,
  { path, now }: PageRequest,
  again: Pick<DecisionForm, 'values' | 'errors'> = {},
  minutes?: number,
): Promise<string> => {
  const file: CaseFile = await readCaseFile(link.approval);
  const form: DecisionForm = {
    action: path,
    nonce: nonceFor(link, now),
    ...again,
    ...(minutes === undefined ? {} : { acknowledgeMinutes: minutes }),
  };
  const view: ApprovalView = approvalView(file, { personId: link.personId, now, form, draft: await readDraft(link) });
  return approvalPage(view);
};

/** What an approval that has its outcome answers: 409 to a second decision, 200 to a look. */
export const showOutcome = ({ approval, personId }: OpenLink, request: PageRequest, status: number): Answer => {
  const person = findPerson(personId);
  const shown = {
    now: request.now,
    timeZone: person?.timeZone ?? 'UTC',
    incident: { id: approval.incidentId, title: approval.title, severity: approval.severity },
    purpose: approval.subject.purpose,
  };
  const { decision } = approval;
  if (decision === undefined) {
    const ended = approval.status === 'cancelled' ? 'cancelled' : 'expired';
    const details = { status: 410, title: `This request is ${ended}`, detail: 'Nothing can be decided here any more.' };
    return problem(request, details, endedPage({ ...shown, ended, endedAt: approval.endedAt ?? approval.dueAt }));
  }
  const page = alreadyDecidedPage({
    ...shown,
    decision: approval.status === 'approved' ? 'approve' : 'reject',
    decidedAt: decision.at,
    decidedBy: decision.by === personId ? 'you' : (findPerson(decision.by)?.label ?? 'another person'),
  });
  if (status === 200) return htmlAnswer(200, page);
  const detail = `It was ${approval.status} at ${decision.at}. Your decision was not recorded.`;
  return problem(request, { status: 409, title: 'Already decided', detail }, page);
};
