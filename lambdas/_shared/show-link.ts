import { readApprovalsConfig } from '../../adapters/config/approvals.ts';
import { findPerson, readPeople } from '../../adapters/config/people.ts';
import { s3EvidenceVault } from '../../adapters/s3/evidence-vault.ts';
import { acknowledgementMinutesOf, approvalView, delegatesOf, mayBeSentBack } from '../../domain/approvals/index.ts';
import { approvalPage } from '../../domain/approvals/pages/index.ts';
import type { DecisionForm } from '../../domain/approvals/pages/index.ts';
import { caseIdOf } from '../../domain/regulation/index.ts';
import { factorView } from './factor/factor-view.ts';
import { casePath } from './case-page/case-link.ts';
import { nonceFor } from './link-nonce.ts';
import type { OpenLink } from './open-link.ts';
import type { PageRequest } from './page.ts';
import { readCaseFile } from './read-case-file.ts';

/** Beside the pages, so that a link's path needs no knowledge of where the API lies. */
export const PASSKEY_SCRIPT = './../passkey.js';

const readDraft = async ({ approval }: OpenLink): Promise<string | undefined> => {
  if (approval.subject.area !== 'regulation' || approval.draft === undefined) return undefined;
  return s3EvidenceVault().read(approval.draft);
};

/** The reader's own page of the case behind a question of the regulation area, relative to the approval's page. */
const caseLinkOf = ({ approval: { subject }, secret, personId }: OpenLink): string | undefined =>
  subject.area === 'regulation' ? `./..${casePath(secret, caseIdOf(subject.aggregateId), personId)}` : undefined;

/** What this person may do with the question beside yes and no. */
const readOptions = async ({ approval, personId }: OpenLink): Promise<Partial<DecisionForm>> => {
  const [people, config] = await Promise.all([readPeople(), readApprovalsConfig()]);
  const candidates = delegatesOf(approval, personId);
  const isLooking = personId in approval.acknowledged;
  return {
    canAskForChange: mayBeSentBack(approval.subject.purpose),
    delegates: people.filter(({ id }) => candidates.includes(id)).map(({ id, label }) => ({ id, label })),
    ...(isLooking ? {} : { acknowledgeMinutes: acknowledgementMinutesOf(approval, config) }),
  };
};

/** How this person may prove who they are, where the question asks for it. */
export const readFactorPart = async (
  { approval, personId }: OpenLink,
  now: string,
): Promise<Pick<DecisionForm, 'factor'>> => {
  const person = approval.factor === 'required' ? await findPerson(personId) : undefined;
  if (person === undefined) return {};
  return { factor: { ...(await factorView(person, approval.id, now)), script: PASSKEY_SCRIPT } };
};

/** What the page of a question loads: a script only where a passkey may be asked for. */
export const loadsOf = ({ approval }: OpenLink): { scripts: boolean } => ({ scripts: approval.factor === 'required' });

/** The page of a pending approval for this person. */
export const showPending = async (
  link: OpenLink,
  { path, now }: PageRequest,
  form: Pick<DecisionForm, 'values' | 'errors'> = {},
): Promise<string> => {
  const [file, draft, options, factor] = await Promise.all([
    readCaseFile(link.approval, now),
    readDraft(link),
    readOptions(link),
    readFactorPart(link, now),
  ]);
  const shown = { action: path, nonce: nonceFor(link, now), ...options, ...factor, ...form };
  return approvalPage(
    approvalView(file, { personId: link.personId, now, form: shown, draft, caseLink: caseLinkOf(link) }),
  );
};
