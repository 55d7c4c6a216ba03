import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CreateIPSetCommand, DeleteIPSetCommand, GetIPSetCommand, WAFV2Client } from '@aws-sdk/client-wafv2';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { seedPlaybooks } from '../../../adapters/config/seeds.ts';
import { BLOCK_LIST } from '../../../contracts/names.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import { application, invoke } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { ACCOUNT } from '../support/act-at-home.ts';
import { putGoverned } from '../support/ask-one-by-one.ts';
import { eventsOf, incidentOf, putEvent, readIncident } from '../support/incidents.ts';
import { actUntil } from '../support/people.ts';
import { until } from '../support/until.ts';
import { webhookServer } from '../support/webhook-server.ts';

const ADDRESS = '198.51.100.77';
const FINDING = 'Behavior:EC2/HoldfastOutside';
const waf = new WAFV2Client({});

let app: Application;
let hosts: { told: Awaited<ReturnType<typeof webhookServer>>; close: () => void; statusUrl: string };
let blockList: { Id: string | undefined; Name: string; Scope: 'REGIONAL' };

/** What the system's other host says follows from what it was told last. */
const makeHosts = async () => {
  const told = await webhookServer();
  const knows = createServer((_, answer) => {
    const { verb } = JSON.parse(told.posted.at(-1)?.body ?? '{}') as { verb?: string };
    answer.end(JSON.stringify({ status: verb === 'contain' ? 'contained' : 'released' }));
  });
  await new Promise<void>((resolve) => knows.listen(0, '127.0.0.1', resolve));
  const close = (): void => {
    told.server.close();
    knows.close();
  };
  return { told, close, statusUrl: `http://127.0.0.1:${String((knows.address() as AddressInfo).port)}/hosts` };
};

const playbook = () => {
  const like = seedPlaybooks().find(({ id }) => id === 'compromised-instance');
  return {
    ...like,
    id: 'outside',
    title: 'An instance is worked on from outside',
    matches: { findingTypes: [FINDING], needs: [] },
    containment: [
      { action: 'block-address', risk: 'medium' },
      {
        action: 'manual',
        risk: 'medium',
        name: 'payment-channel',
        about: 'incident',
        who: 'responder',
        steps: ['Close the payment channel at the clearing house.'],
        proof: 'the status page of the clearing house.',
        undo: ['Open the payment channel again.'],
      },
      {
        action: 'webhook',
        risk: 'medium',
        name: 'edr-isolate',
        about: 'resource',
        url: hosts.told.url,
        statusUrl: hosts.statusUrl,
      },
    ],
  };
};

beforeAll(async () => {
  app = await application();
  hosts = await makeHosts();
  const Name = `${BLOCK_LIST}-${randomUUID()}`;
  const made = await waf.send(
    new CreateIPSetCommand({ Name, Scope: 'REGIONAL', IPAddressVersion: 'IPV4', Addresses: ['203.0.113.9/32'] }),
  );
  blockList = { Id: made.Summary?.Id, Name, Scope: 'REGIONAL' };
  await putGoverned(app.cloud, 'playbooks', { playbooks: [...seedPlaybooks(), playbook()] });
});
afterAll(async () => {
  await putGoverned(app.cloud, 'playbooks', { playbooks: seedPlaybooks() });
  const { LockToken } = await waf.send(new GetIPSetCommand(blockList));
  await waf.send(new DeleteIPSetCommand({ ...blockList, LockToken }));
  hosts.close();
});

const blocked = async () => (await waf.send(new GetIPSetCommand(blockList))).IPSet?.Addresses;

const raise = async (): Promise<IncidentState> => {
  const instanceId = `i-${randomUUID().slice(0, 8)}`;
  const detail = {
    accountId: ACCOUNT,
    region: 'eu-central-1',
    id: randomUUID(),
    type: FINDING,
    severity: 8,
    title: 'An instance talks to an address that nobody knows.',
    resource: { resourceType: 'Instance', instanceDetails: { instanceId } },
    service: { action: { networkConnectionAction: { remoteIpDetails: { ipAddressV4: ADDRESS } } } },
  };
  return incidentOf(await putEvent({ source: 'aws.guardduty', detailType: 'GuardDuty Finding', detail }));
};

const statusesOf = async (id: string) =>
  Object.fromEntries(((await readIncident(id)).containment?.actions ?? []).map((action) => [action.id, action.status]));

const proposeRelease = (incidentId: string, action: string) =>
  invoke('incidents', 'propose-release', {
    incidentId,
    actor: 'person:incident-manager-1',
    action,
    reason: 'false-positive',
    note: 'The address is that of our own scanner.',
  });

/** Two people say that it is open again, after the second one let it be. */
const GIVE_BACK = {
  release: { decision: 'approve', reason: 'The scanner is ours: it may be opened again.' },
  'manual-action': { decision: 'approve', reason: 'The channel is open again, as the status page says.' },
} as const;

it(
  'holds what AWS cannot reach: an address, a channel that people close, a host that another system isolates',
  async () => {
    const { id } = await raise();
    const isHeld = ({ containment }: IncidentState): boolean =>
      containment?.actions.length === 3 && containment.actions.every(({ status }) => status === 'verified');
    const held = await actUntil(app, id, isHeld);
    expect(await blocked()).toEqual(['203.0.113.9/32', `${ADDRESS}/32`]);

    // Told once, by a call with a key; a retry would carry the same.
    const keys = hosts.told.posted.map(({ headers }) => headers['idempotency-key']);
    expect([keys.length, new Set(keys).size]).toEqual([1, 1]);
    const types = (await eventsOf(id)).map(({ type }) => type);
    expect(types.filter((type) => type === 'incidents.action-left-to-people')).toHaveLength(1);
    expect(JSON.stringify([held, await eventsOf(id)])).not.toContain(ADDRESS);

    // One after the other, each is given back: by AWS, by people, by the other system.
    for (const action of held.containment?.actions ?? []) {
      expect(await proposeRelease(id, action.key)).toMatchObject({ kind: 'asked', changes: [] });
      await actUntil(app, id, ({ release }) => release === undefined, GIVE_BACK);
    }
    await until('all three released', async () =>
      Object.values(await statusesOf(id)).every((status) => status === 'released'),
    );
    expect(await blocked()).toEqual(['203.0.113.9/32']);
    expect(hosts.told.posted.map(({ body }) => (JSON.parse(body) as { verb: string }).verb)).toEqual([
      'contain',
      'release',
    ]);
  },
  5 * 60_000,
);
