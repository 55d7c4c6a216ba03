import { expect, test } from '@jest/globals';
import { memorySettingsStore } from '../../../../adapters/memory/resource-settings.ts';
import { blockAddress } from '../../../../domain/incidents/containment/index.ts';
import { containmentActionSuite } from '../../actions/containment-action-suite.ts';

const NOW = '2026-03-01T10:00:00.000Z';
const SET = 'arn:aws:wafv2:eu-central-1:000000000000:regional/ipset/holdfast-blocked-web/1';
const ACL = 'arn:aws:ec2:eu-central-1:000000000000:network-acl/acl-1';
const target = { address: '198.51.100.7/32', account: '000000000000', region: 'eu-central-1' };

const storeWith = (settings: Record<string, boolean>) =>
  memorySettingsStore([
    { target, seen: { arn: SET, settings, context: { ipSets: ['holdfast-blocked-web'], networkAcls: ['acl-1'] } } },
  ]);

const worldWith = (settings: Record<string, boolean>) => () => {
  const store = storeWith(settings);
  return Promise.resolve({
    port: blockAddress(store),
    target,
    missing: { ...target, region: 'eu-west-1' },
    settings: async () => (await store.read(target))?.settings,
    breakAfter: store.breakAfter,
  });
};

containmentActionSuite(
  'block-address, in memory',
  worldWith({ [SET]: false, [`${ACL}#ingress`]: false, [`${ACL}#egress`]: false }),
);
containmentActionSuite(
  'block-address where one list has it already, in memory',
  worldWith({ [SET]: false, [`${ACL}#ingress`]: true, [`${ACL}#egress`]: false }),
);

const held = async (settings: Record<string, boolean>) => {
  const store = storeWith(settings);
  const port = blockAddress(store);
  const seen = await port.capture(target, NOW);
  if (seen.kind !== 'captured') throw new Error('not captured');
  const act = { captured: seen.captured, occurredAt: NOW };
  return { store, port, act };
};
const how = { reason: 'false-positive', now: NOW, secretName: '', owner: '' } as const;

test('a list that was made since is none of the act: it holds without it, and a release leaves it alone', async () => {
  const { store, port, act } = await held({ [SET]: false });
  await port.act(act);
  await store.write(target, { [SET]: true, [`${ACL}#ingress`]: false });
  expect(await port.verify(act)).toEqual({ kind: 'effective', proof: { blockLists: '1 of 1' } });
  expect(await port.changes(act)).toEqual([]);
  await port.release(act, how);
  expect((await store.read(target))?.settings).toEqual({ [SET]: false, [`${ACL}#ingress`]: false });
});

test('a list that is gone since is not missed', async () => {
  const { port, act } = await held({ [SET]: false });
  const captured = { ...act.captured, settings: { [SET]: false, [`${ACL}#ingress`]: false } };
  await port.act({ ...act, captured });
  expect(await port.verify({ ...act, captured })).toMatchObject({ kind: 'effective' });
  expect(await port.release({ ...act, captured }, how)).toEqual({ proof: { blockLists: '0 of 1' } });
});

test.each([
  ['198.51.100.7/32', 'the processor of our cards'],
  ['198.51.100.0/24', 'the processor of our cards'],
  ['198.51.101.0/24', undefined],
])('an address of the protected range %s is refused: %s', async (range, detail) => {
  const { port, act } = await held({ [SET]: false });
  const list = { principals: [], addresses: [{ range, reason: 'the processor of our cards' }] };
  expect(port.dryRun(act.captured, list)).toMatchObject(
    detail === undefined ? { kind: 'ready' } : { kind: 'refused', reason: 'protected', detail },
  );
});

test('is refused when any of its lists is protected', async () => {
  const { port, act } = await held({ [SET]: false, [`${ACL}#ingress`]: false });
  const list = { principals: [], resources: [{ arn: `${ACL.slice(0, -1)}*`, reason: 'the core network' }] };
  expect(port.dryRun(act.captured, list)).toMatchObject({ kind: 'refused', detail: 'the core network' });
});

test('an address that somebody took off a list again is seen', async () => {
  const { store, port, act } = await held({ [SET]: false });
  await port.act(act);
  await store.write(target, { [SET]: false });
  expect(await port.verify(act)).toEqual({ kind: 'not-effective', missing: [`${SET} is not as set`] });
});

test('it writes to every list, not to the first alone', async () => {
  const { port, act } = await held({ [SET]: false, [`${ACL}#ingress`]: false, [`${ACL}#egress`]: false });
  expect(port.touches(act.captured)).toEqual([SET, ACL]);
});
