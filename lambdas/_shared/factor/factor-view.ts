import { readLinkSecret } from '../../../adapters/aws/link-secret.ts';
import { relyingParty } from '../../../adapters/webauthn/relying-party.ts';
import type { Person } from '../../../contracts/config/people.ts';
import {
  factorsId,
  factorViewOf,
  PasskeyCredential,
  passkeyRequest,
  writeChallenge,
} from '../../../domain/people/index.ts';
import type { FactorView } from '../../../domain/people/index.ts';
import { after, MINUTE } from '../../../domain/shared/time.ts';
import { factorsJournal, openFactors } from './factors-journal.ts';

/** As long as the page's nonce: who reads for a while can still use the passkey. */
const CHALLENGE_MS = 30 * MINUTE;

/** How a person may prove who they are on an approval's page. Reads only; `now` is UTC ISO 8601. */
export const factorView = async (person: Person, approvalId: string, now: string): Promise<FactorView> => {
  const journal = factorsJournal();
  const state = (await journal.load(factorsId(person.id)))?.state;
  const factors = await openFactors(journal, state);
  const passkeys = factors
    .filter(({ kind }) => kind === 'passkey')
    .map(({ secret }) => PasskeyCredential.parse(JSON.parse(secret)));
  const claim = { personId: person.id, about: approvalId };
  const challenge = writeChallenge(await readLinkSecret(), claim, after(now, CHALLENGE_MS));
  const passkey = passkeyRequest(relyingParty().id, challenge, passkeys);
  return factorViewOf(person, state, { approvalId, now, passkey });
};
