import { describe, expect, it } from '@jest/globals';
import type { IdentityStore } from '../../domain/incidents/containment/index.ts';

/** A store with one fresh user that has one active key. */
export type IdentityWorld = { store: IdentityStore; user: string; accessKey: string };

const DOCUMENT = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Sid: 'Odd', Effect: 'Deny', Action: '*', Resource: 'arn:aws:s3:::odd/a+b%20c*' }],
});

/** What the domain counts on, whichever store it is given. */
export const identityStoreSuite = (name: string, make: () => Promise<IdentityWorld>): void => {
  describe(`identity store: ${name}`, () => {
    it('reads a user with its key, and knows whose key it is', async () => {
      const { store, user, accessKey } = await make();
      const identity = await store.read(user);
      expect(identity).toMatchObject({
        name: user,
        keys: [{ id: accessKey, status: 'Active' }],
        groups: [],
        attachedPolicies: [],
        inlinePolicies: [],
        consoleAccess: false,
        mfaDevices: 0,
      });
      expect(identity?.keys[0]).not.toHaveProperty('lastUsed');
      expect(await store.ownerOf(accessKey)).toBe(user);
    });

    it('knows neither strangers nor their keys', async () => {
      const { store, user } = await make();
      expect(await store.read(`${user}-nobody`)).toBeUndefined();
      expect(await store.ownerOf('AKIA9999999999999999')).toBeUndefined();
    });

    it('deactivates and activates a key, as often as asked', async () => {
      const { store, user, accessKey } = await make();
      const status = async () => (await store.read(user))?.keys[0]?.status;
      await store.setKeyStatus(user, accessKey, 'Inactive');
      await store.setKeyStatus(user, accessKey, 'Inactive');
      expect(await status()).toBe('Inactive');
      await store.setKeyStatus(user, accessKey, 'Active');
      expect(await status()).toBe('Active');
    });

    it('gives an inline policy back as it was written, replaces and deletes it', async () => {
      const { store, user } = await make();
      await store.putPolicy(user, 'First', DOCUMENT.replace('Odd', 'Even'));
      await store.putPolicy(user, 'First', DOCUMENT);
      expect((await store.read(user))?.inlinePolicies).toEqual([{ name: 'First', document: DOCUMENT }]);
      await store.deletePolicy(user, 'First');
      await store.deletePolicy(user, 'First');
      expect((await store.read(user))?.inlinePolicies).toEqual([]);
    });

    it('makes a key with a secret that no read shows, and deletes keys, as often as asked', async () => {
      const { store, user, accessKey } = await make();
      await store.deleteKey(user, accessKey);
      await store.deleteKey(user, accessKey);
      const made = await store.createKey(user);
      const identity = await store.read(user);
      expect(identity?.keys).toMatchObject([{ id: made.id, status: 'Active' }]);
      expect(made.secret.length).toBeGreaterThan(10);
      expect(JSON.stringify(identity)).not.toContain(made.secret);
    });

    it('says NotFoundError for a key or user that is gone', async () => {
      const { store, user } = await make();
      const gone = { name: 'NotFoundError' };
      await expect(store.setKeyStatus(user, 'AKIA9999999999999999', 'Inactive')).rejects.toMatchObject(gone);
      await expect(store.putPolicy(`${user}-nobody`, 'First', DOCUMENT)).rejects.toMatchObject(gone);
    });
  });
};
