import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PreAuthorisation } from '../../../contracts/config/pre-authorisations.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import { decide } from '../../../local/decide.ts';
import { stopCloud } from '../../../local/cloud.ts';
import { readMessages } from '../../../local/mailbox/read-messages.ts';
import { makeVictim } from '../../../local/victim.ts';
import type { Victim } from '../../../local/victim.ts';
import type { Application } from '../support/application.ts';
import { isDenied, keysOf } from '../support/identities.ts';
import { eventsOf, putEvent, raiseKeyOf, readIncident } from '../support/incidents.ts';
import { ownCloud } from '../support/own-cloud.ts';
import { askFor } from '../support/people.ts';
import { signAs } from '../support/sign.ts';
import { until } from '../support/until.ts';

const NAME = 'pre-authorised';
const DAY_MS = 86_400_000;
const ago = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString();

let app: Application;
beforeAll(async () => {
  app = await ownCloud(NAME);
}, 600_000);
afterAll(() => stopCloud(NAME));

let ids = 0;
const signed = (change: Partial<PreAuthorisation> = {}): PreAuthorisation => ({
  id: `sandbox-keys-${String((ids += 1))}`,
  playbook: 'leaked-access-key',
  action: 'deactivate-access-key',
  assetClass: ['other'],
  namedAssets: [],
  minimumConfidence: 70,
  capPerHour: 50,
  signedBy: 'ciso-1',
  signedAt: ago(1),
  expiresAt: ago(-30),
  ...change,
});

const sandbox = (): Promise<Victim> => makeVictim(app.cloud, 'sandbox-ci');
const arnOf = ({ userName }: Victim): string => `arn:aws:iam::000000000000:user/${userName}`;
const typesOf = async (id: string): Promise<string[]> =>
  (await eventsOf(id)).map(({ type }) => type.replace('incidents.', ''));

const untilContained = (id: string): Promise<IncidentState> =>
  until(`the containment of ${id}`, async () => {
    const state = await readIncident(id);
    return state.times.firstContainedAt !== undefined && state;
  });

/** People are asked and nothing is touched; why the signature did not cover it stands in the journal. */
const expectAsked = async (victim: Victim, reason: string): Promise<void> => {
  const { id } = await raiseKeyOf(victim);
  await askFor(app, id, 'containment');
  const judged = (await eventsOf(id)).find(({ type }) => type === 'incidents.pre-authorisation-not-used');
  expect(judged?.data).toMatchObject({ reasons: [{ reason }] });
  expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Active' });
};

describe('a pre-authorised containment', () => {
  it('acts at once without asking, tells who is concerned, and is undone by one link', async () => {
    await signAs(app.cloud, signed());
    const victim = await sandbox();
    const { id } = await raiseKeyOf(victim);
    await untilContained(id);
    expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Inactive' });
    expect(await isDenied(victim.userName)).toBe(true);
    const types = await typesOf(id);
    expect(types.indexOf('evidence-collected')).toBeLessThan(types.indexOf('containment-pre-authorised'));
    expect(types).not.toContain('containment-approved');

    const told = await until('the mails about it', async () => {
      const mails = ((await readMessages(NAME)) ?? []).filter(({ subject }) =>
        subject.includes(`[${id}] contained without asking`),
      );
      const to = mails.flatMap((mail) => mail.to);
      return to.includes('ciso@bank.example') && to.includes('incident.manager@bank.example') && mails;
    });
    expect(told.every(({ text }) => !text.includes(victim.userName))).toBe(true);

    const offer = await askFor(app, id, 'release');
    await decide(offer.link, { decision: 'approve', reason: 'It is our own test of the sandbox.' });
    await until('the release', async () => Object.values(await keysOf(victim.userName))[0] === 'Active');
    expect(await isDenied(victim.userName)).toBe(false);
    const asks = ((await readMessages(NAME)) ?? []).filter(({ text }) => text.includes(`${id}-containment-`));
    expect(asks).toEqual([]);
  });

  it('stops at its cap: what comes after it is asked about', async () => {
    const capped = signed({ capPerHour: 2 });
    await signAs(app.cloud, capped);
    for (let within = 0; within < 2; within += 1) await untilContained((await raiseKeyOf(await sandbox())).id);
    await expectAsked(await sandbox(), 'cap-reached');
  });

  it('refuses after its expiry, and when its signer is no CISO', async () => {
    await signAs(app.cloud, signed({ signedAt: ago(40), expiresAt: ago(1) }));
    await expectAsked(await sandbox(), 'expired');
    await signAs(app.cloud, signed({ signedBy: 'compliance-1' }));
    await expectAsked(await sandbox(), 'signer-not-ciso');
  });

  it("never touches a critical function's asset unless it is named", async () => {
    await signAs(app.cloud, signed());
    await expectAsked(await makeVictim(app.cloud), 'asset-critical');
    const named = await makeVictim(app.cloud);
    await signAs(app.cloud, signed({ namedAssets: [arnOf(named)] }));
    await untilContained((await raiseKeyOf(named)).id);
    expect(await keysOf(named.userName)).toEqual({ [named.accessKeyId]: 'Inactive' });
  });

  it('is not triggered by a sender who cannot prove who they are', async () => {
    await signAs(app.cloud, signed());
    const [victim, other] = [await sandbox(), await sandbox()];
    const forged = {
      sender: 'probe-services',
      sentAt: new Date().toISOString(),
      finding: {
        uid: randomUUID(),
        type: 'UnauthorizedAccess:IAMUser/Anomalous',
        title: 'A key is abused',
        description: 'Somebody says so.',
      },
      severityId: 5,
      resource: { type: 'AccessKey', uid: victim.accessKeyId },
      principal: { type: 'IAMUser', name: victim.userName, credentialUid: victim.accessKeyId },
      signature: '0'.repeat(64),
    };
    await putEvent({ source: 'holdfast.signal', detailType: 'Holdfast Signal', detail: forged });
    await untilContained((await raiseKeyOf(other)).id);
    expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Active' });
  });
});
