import { describe, expect, it, test } from '@jest/globals';
import { memoryIdentityStore } from '../../../../../adapters/memory/identity-store.ts';
import { memoryKeySafe } from '../../../../../adapters/memory/key-safe.ts';
import {
  DENY_POLICY,
  deactivateAccessKey,
  denyOlderSessions,
  deniedUntil,
  releaseAccessKey,
} from '../../../../../domain/incidents/containment/index.ts';
import type { CapturedKey, Identity, Released } from '../../../../../domain/incidents/containment/index.ts';
import { accessKey, identityOf, KEY, NOW, OTHER_KEY, USER } from './identity-of.ts';

const LATER = '2026-03-01T12:00:00.000Z';
const NOBODY_PROTECTED = { principals: [] };
const how = (reason: 'false-positive' | 'remediated', now = LATER) => ({
  reason,
  now,
  secretName: 'holdfast/incidents/i-1/1.1',
  owner: 'incident-manager',
});

const contained = async (identity: Identity) => {
  const store = memoryIdentityStore([identity], NOW);
  const safe = memoryKeySafe();
  const hold = deactivateAccessKey(() => store);
  const seen = await hold.capture({ user: USER, accessKey: KEY }, NOW);
  if (seen.kind !== 'captured') throw new Error('not captured');
  const act = { captured: seen.captured, occurredAt: NOW };
  await hold.act(act);
  return { store, safe, hold, act, verb: releaseAccessKey(() => store, safe) };
};

describe('capture', () => {
  it('finds the owner by the key when the signal names somebody else', async () => {
    const hold = deactivateAccessKey(() => memoryIdentityStore([identityOf()]));
    const seen = await hold.capture({ user: 'unknown', accessKey: KEY }, NOW);
    expect(seen).toMatchObject({ kind: 'captured', captured: { identity: { name: USER } } });
  });

  test.each([
    ['no such user', { user: 'nobody', accessKey: 'AKIA0000000000000009' }],
    ['a user without that key', { user: USER, accessKey: 'AKIA0000000000000009' }],
  ])('says target-missing for %s', async (_what, target) => {
    const hold = deactivateAccessKey(() => memoryIdentityStore([identityOf()]));
    expect(await hold.capture(target, NOW)).toEqual({ kind: 'target-missing' });
  });
});

describe('dry run', () => {
  const captured = (identity: Identity): CapturedKey => ({ v: 1, takenAt: NOW, accessKey: KEY, identity });
  const hold = deactivateAccessKey(() => memoryIdentityStore([]));

  it('names what stops and what goes on', () => {
    const lastUsed = { at: NOW, service: 's3', region: 'eu-central-1' };
    const identity = identityOf({
      keys: [{ ...accessKey(KEY), lastUsed }, accessKey(OTHER_KEY)],
      groups: [{ name: 'payments', attachedPolicies: [], inlinePolicies: [] }],
      consoleAccess: true,
    });
    expect(hold.dryRun(captured(identity), NOBODY_PROTECTED)).toMatchObject({
      kind: 'ready',
      blastRadius: {
        arn: identity.arn,
        stops: [
          expect.stringContaining(`${KEY} of user ${USER} (now Active, last used ${NOW} for s3`),
          expect.anything(),
        ],
        goesOn: expect.arrayContaining([expect.stringContaining(OTHER_KEY), expect.stringContaining('password')]),
        notes: ['Permissions by groups: payments'],
      },
    });
  });

  it('refuses a protected principal, with the reason', () => {
    const list = { principals: [{ arn: 'arn:aws:iam::*:user/break-glass/*', reason: 'emergency' }] };
    const identity = identityOf({ arn: 'arn:aws:iam::000000000000:user/break-glass/one' });
    expect(hold.dryRun(captured(identity), list)).toEqual({
      kind: 'refused',
      reason: 'protected',
      detail: 'emergency',
    });
  });
});

describe('act', () => {
  it('leaves the key inactive and older sessions denied, and reads that back', async () => {
    const { hold, act, store } = await contained(identityOf());
    expect(await hold.verify(act)).toEqual({
      kind: 'effective',
      proof: { accessKey: 'Inactive', olderSessionsDeniedBefore: '2026-03-01T10:01:00Z' },
    });
    expect(store.calls).toEqual(['key Inactive', `put ${DENY_POLICY}`]);
  });

  it('ends the same when repeated', async () => {
    const { hold, act, store } = await contained(identityOf());
    const once = structuredClone(store.users.get(USER));
    await hold.act(act);
    expect(store.users.get(USER)).toEqual(once);
  });

  it('is not called effective while the key works or sessions live', async () => {
    const { hold, act, store } = await contained(identityOf());
    await store.setKeyStatus(USER, KEY, 'Active');
    await store.deletePolicy(USER, DENY_POLICY);
    const missing = ['the access key is still active', 'older sessions are not denied'];
    expect(await hold.verify(act)).toEqual({ kind: 'not-effective', missing });
  });

  it('is effective when somebody deleted the key or the user meanwhile', async () => {
    const { hold, act, store } = await contained(identityOf());
    await store.deleteKey(USER, KEY);
    expect(await hold.verify(act)).toMatchObject({ kind: 'effective', proof: { accessKey: 'deleted' } });
    store.users.delete(USER);
    expect(await hold.verify(act)).toMatchObject({ kind: 'effective', proof: { accessKey: 'deleted' } });
  });
});

describe('release as a false positive', () => {
  const previous = { name: DENY_POLICY, document: denyOlderSessions('2025-06-01T00:00:00.000Z') };
  test.each([
    ['an active key', identityOf()],
    ['a key that was inactive already', identityOf({ keys: [accessKey(KEY, 'Inactive')] })],
    ['an earlier denial of ours', identityOf({ inlinePolicies: [previous] })],
  ])('restores exactly what was captured: %s', async (_what, identity) => {
    const { verb, act, store } = await contained(identity);
    await verb.release(act, how('false-positive'));
    expect(store.users.get(USER)).toEqual(identity);
    await verb.release(act, how('false-positive'));
    expect(store.users.get(USER)).toEqual(identity);
  });

  it('does without a key that somebody deleted', async () => {
    const { verb, act, store } = await contained(identityOf());
    await store.deleteKey(USER, KEY);
    expect(await verb.release(act, how('false-positive'))).toEqual({ proof: { accessKey: 'deleted' } });
  });

  it('shows what others changed, and not what we did', async () => {
    const { verb, act, store } = await contained(identityOf());
    expect(await verb.changes(act)).toEqual([]);
    await store.putPolicy(USER, 'Sneaky', '{}');
    await store.createKey(USER);
    expect((await verb.changes(act)).map(({ what }) => what)).toEqual([
      'access key AKIAMADE000000000001',
      'inline policy Sneaky',
    ]);
  });
});

describe('release after remediation', () => {
  it('deletes the leaked key and keeps a new one for its owner only', async () => {
    const { verb, act, store, safe } = await contained(identityOf());
    const released = await verb.release(act, how('remediated'));
    expect(released).toMatchObject({
      proof: { accessKey: 'deleted' },
      replacement: { accessKey: 'AKIAMADE000000000001' },
    });
    expect(JSON.stringify(released)).not.toContain('secret-of');
    expect(store.users.get(USER)?.keys.map(({ id }) => id)).toEqual(['AKIAMADE000000000001']);
    expect(safe.kept.get('holdfast/incidents/i-1/1.1')).toMatchObject({ owner: 'incident-manager' });
  });

  it('never revives: the denial stands until the last older session has expired', async () => {
    const { verb, act, store } = await contained(identityOf());
    const early = (await verb.release(act, how('remediated'))) as Released;
    expect(early.proof['olderSessionsDeniedUntil']).toBe(deniedUntil(NOW));
    const late = (await verb.release(act, how('remediated', '2026-03-03T00:00:00.000Z'))) as Released;
    expect(late.proof).not.toHaveProperty('olderSessionsDeniedUntil');
    expect(store.users.get(USER)?.inlinePolicies).toEqual([]);
  });

  it('makes one key however often it is repeated', async () => {
    const { verb, act, store } = await contained(identityOf({ keys: [accessKey(KEY), accessKey(OTHER_KEY)] }));
    const [first, second] = [await verb.release(act, how('remediated')), await verb.release(act, how('remediated'))];
    expect(second).toEqual(first);
    expect(store.users.get(USER)?.keys).toHaveLength(2);
  });

  it('replaces a key whose secret was lost when the release was killed', async () => {
    const { verb, act, store } = await contained(identityOf());
    await store.createKey(USER);
    const { replacement } = (await verb.release(act, how('remediated'))) as Released;
    expect(store.users.get(USER)?.keys.map(({ id }) => id)).toEqual([replacement?.accessKey]);
  });

  it('makes none where two other keys stand', async () => {
    const { verb, act, store } = await contained(identityOf());
    await store.deleteKey(USER, KEY);
    const used = { ...accessKey(OTHER_KEY), lastUsed: { at: LATER, service: 's3', region: 'eu-central-1' } };
    store.users.set(USER, identityOf({ keys: [used, { ...used, id: 'AKIA0000000000000003' }] }));
    expect(await verb.release(act, how('remediated'))).not.toHaveProperty('replacement');
  });
});
