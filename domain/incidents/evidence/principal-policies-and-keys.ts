import type { IdentityReader, InAccount } from '../containment/access-key/identity.ts';
import type { EvidenceSource } from './evidence-source.ts';

/** The user with its keys, groups and policies, as IAM tells them now. */
export const principalSource = (readerIn: InAccount<IdentityReader>): EvidenceSource => ({
  item: 'principal-policies-and-keys',
  collect: async ({ principal, account, now }) => {
    if (principal === undefined) return { kind: 'missing', reason: 'the signals name no principal' };
    const { name, credentialUid } = principal;
    const identities = readerIn(account);
    const owner = credentialUid === undefined ? undefined : await identities.ownerOf(credentialUid);
    const identity = await identities.read(owner ?? name);
    return identity === undefined
      ? { kind: 'missing', reason: 'the principal is no IAM user of this account' }
      : { kind: 'content', content: JSON.stringify({ v: 1, takenAt: now, identity }, undefined, 2) };
  },
});
