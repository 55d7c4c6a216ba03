import { readPeople } from '../../adapters/config/people.ts';
import { s3EvidenceVault } from '../../adapters/s3/evidence-vault.ts';
import { approvalView, outcomeView, shownOf, writeNonce } from '../../domain/approvals/index.ts';
import { alreadyDecidedPage, approvalPage, endedPage, votedPage } from '../../domain/approvals/pages/index.ts';
import type { DecisionForm } from '../../domain/approvals/pages/index.ts';
import { caseIdOf } from '../../domain/regulation/index.ts';
import { readCaseFile } from './read-case-file.ts';
import { casePath } from './case-page/case-link.ts';
import type { OpenLink } from './open-link.ts';
import { htmlAnswer, problem } from './page.ts';
import type { Answer, PageRequest } from './page.ts';

/** How long a page's nonce holds. */
const NONCE_MS = 30 * 60_000;

const nonceFor = ({ approval, personId, secret }: OpenLink, now: string): string =>
  writeNonce(secret, {
    approvalId: approval.id,
    personId,
    version: 1,
    outcomes: approval.votes.length,
    expiresAt: new Date(Date.parse(now) + NONCE_MS).toISOString(),
  });

const readDraft = async ({ approval }: OpenLink): Promise<string | undefined> => {
  if (approval.subject.area !== 'regulation' || approval.draft === undefined) return undefined;
  return s3EvidenceVault().read(approval.draft);
};

/** The reader's own page of the case behind a question of the regulation area, relative to the approval's page. */
const caseLinkOf = ({ approval: { subject }, secret, personId }: OpenLink): string | undefined =>
  subject.area === 'regulation' ? `./..${casePath(secret, caseIdOf(subject.aggregateId), personId)}` : undefined;

/** The page of a pending approval for this person. */
export const showPending = async (
  link: OpenLink,
  { path, now }: PageRequest,
  form: Omit<DecisionForm, 'action' | 'nonce'> = {},
): Promise<string> => {
  const [file, draft] = await Promise.all([readCaseFile(link.approval, now), readDraft(link)]);
  const shown = { action: path, nonce: nonceFor(link, now), ...form };
  return approvalPage(
    approvalView(file, { personId: link.personId, now, form: shown, draft, caseLink: caseLinkOf(link) }),
  );
};

/** Whether this person has approved, and others still have to. */
export const hasVoted = ({ approval, personId }: OpenLink): boolean => approval.votes.some(({ by }) => by === personId);

const VOTED = { status: 409, title: 'You have approved', detail: 'Others still have to. Nothing more was recorded.' };

/** What somebody who has approved finds while others still have to. */
export const showVote = async (
  { approval, personId }: OpenLink,
  request: PageRequest,
  status: number,
): Promise<Answer> => {
  const vote = approval.votes.find(({ by }) => by === personId);
  const shown = shownOf(approval, { personId, people: await readPeople(), now: request.now });
  const page = votedPage({ ...shown, votedAt: vote?.at ?? request.now, dueAt: approval.dueAt });
  return status === 200 ? htmlAnswer(200, page) : problem(request, VOTED, page);
};

/** What an approval that has its outcome answers: 409 to a second decision, 410 when it ended, 200 to a look. */
export const showOutcome = async (
  { approval, personId }: OpenLink,
  request: PageRequest,
  status: number,
): Promise<Answer> => {
  const outcome = outcomeView(approval, { personId, people: await readPeople(), now: request.now });
  if (outcome.kind === 'ended') {
    const title = `This request is ${outcome.view.ended}`;
    const details = { status: 410, title, detail: 'Nothing can be decided here any more.' };
    return problem(request, details, endedPage(outcome.view));
  }
  const page = alreadyDecidedPage(outcome.view);
  if (status === 200) return htmlAnswer(200, page);
  const detail = `It was ${approval.status} at ${outcome.view.decidedAt}. Your decision was not recorded.`;
  return problem(request, { status: 409, title: 'Already decided', detail }, page);
};
