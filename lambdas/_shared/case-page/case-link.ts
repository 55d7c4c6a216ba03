import { randomUUID } from 'node:crypto';
import { readLinkSecret } from '../../../adapters/aws/link-secret.ts';
import { readPeople } from '../../../adapters/config/people.ts';
import type { Person, Role } from '../../../contracts/config/people.ts';
import { isNonceValid, readLink, writeLink, writeNonce } from '../../../domain/approvals/index.ts';
import type { CaseState, ObligationState } from '../../../domain/regulation/index.ts';
import type { Journal } from '../../../domain/shared/journal/index.ts';
import { after, HOUR } from '../../../domain/shared/time.ts';
import { isHiddenIncident } from '../hidden-incident.ts';
import { linkIn } from '../page.ts';
import type { PageRequest } from '../page.ts';
import { caseJournal, obligationJournal } from '../regulation-step.ts';

/** What the pages of cases read and write. */
export type CasePorts = {
  cases: Journal<CaseState>;
  obligations: Journal<ObligationState>;
  secret: () => Promise<string>;
  people: () => Promise<Person[]>;
  /** Whether this person must not see what the incident led to. */
  isHidden: (incidentId: string, person: Person) => Promise<boolean>;
};

/** The real ones. */
export const casePorts = (): CasePorts => ({
  cases: caseJournal(),
  obligations: obligationJournal(),
  secret: readLinkSecret,
  people: readPeople,
  isHidden: isHiddenIncident,
});

/** A link that is what it claims to be: whose it is, and the case as it stands. */
export type OpenCase = {
  personId: string;
  timeZone: string;
  roles: readonly Role[];
  secret: string;
  state: CaseState;
};

/** What a personal link to a case names in the place of an approval. */
const PREFIX = 'case.';
/** How long a page may be open before it is sent: reports are written slowly. */
const NONCE_MS = 8 * HOUR;

/** Path of a case's page for one person, below the public URL. */
export const casePath = (secret: string, caseId: string, personId: string): string =>
  `/cases/${writeLink(secret, { approvalId: PREFIX + caseId, personId, version: 1 })}`;

/** Checks the link's HMAC before anything is read; undefined when it is forged, foreign or its person has left. */
export const openCase = async (
  { cases, secret: readSecret, people, isHidden }: CasePorts,
  { parameters }: PageRequest,
): Promise<OpenCase | undefined> => {
  const secret = await readSecret();
  const claim = readLink(secret, linkIn({ parameters }));
  if (claim?.version !== 1 || !claim.approvalId.startsWith(PREFIX)) return undefined;
  const person = (await people()).find(({ id }) => id === claim.personId);
  const loaded = person && (await cases.load(claim.approvalId.slice(PREFIX.length)));
  if (person === undefined || loaded === undefined) return undefined;
  // Whoever must not see it is answered as by a link that is none.
  if (await isHidden(loaded.state.incidentId, person)) return undefined;
  return { personId: person.id, timeZone: person.timeZone, roles: person.roles, secret, state: loaded.state };
};

const claimOf = ({ state, personId }: OpenCase) => ({
  approvalId: PREFIX + state.id,
  personId,
  version: 1,
  outcomes: 0,
});

/** One for each showing of the page: the same form of the same page, sent twice, is one command. */
export const caseNonce = (opened: OpenCase, now: string): string =>
  `${randomUUID()}.${writeNonce(opened.secret, { ...claimOf(opened), expiresAt: after(now, NONCE_MS) })}`;

/** Whether the page was shown to this person, and not too long ago. */
export const holdsNonce = (opened: OpenCase, { form, now }: PageRequest): boolean => {
  const [, ...nonce] = (form['nonce'] ?? '').split('.');
  return isNonceValid(opened.secret, nonce.join('.'), claimOf(opened), now);
};
