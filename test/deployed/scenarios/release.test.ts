import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import { decide } from '../../../local/decide.ts';
import type { Victim } from '../../../local/victim.ts';
import { application, invoke } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { isDenied, keysOf } from '../support/identities.ts';
import { eventsOf, raiseStolenKey, readIncident } from '../support/incidents.ts';
import { actUntil, askFor } from '../support/people.ts';
import { until } from '../support/until.ts';

let app: Application;
beforeAll(async () => {
  app = await application();
});

const contained = async (): Promise<{ victim: Victim; incident: IncidentState }> => {
  const { victim, incident } = await raiseStolenKey(app);
  await actUntil(app, incident.id, ({ times }) => times.firstContainedAt !== undefined);
  expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Inactive' });
  expect(await isDenied(victim.userName)).toBe(true);
  return { victim, incident };
};

type Answer = { kind: string; reason?: string; approvalId?: string };
type Reason = 'false-positive' | 'remediated';

const propose = async (incidentId: string, reason: Reason): Promise<Answer> =>
  (await invoke('incidents', 'propose-release', {
    incidentId,
    actor: 'person:incident-manager-1',
    reason,
    note: 'The owner of the key has told us what it was used for.',
  })) as Answer;

/** Proposed by one person, decided by the second with their factor, and carried out. Answers what it came to. */
const release = async (incidentId: string, reason: Reason, decision: 'approve' | 'reject' = 'approve') => {
  const { releases = 0 } = await readIncident(incidentId);
  expect(await propose(incidentId, reason)).toMatchObject({ kind: 'asked', changes: [] });
  const ask = await askFor(app, incidentId, 'release');
  expect(ask.message.to).toEqual(['deputy.incident.manager@bank.example']);
  await decide(ask.link, { decision, reason: 'I called the owner: the key is theirs.' });
  await until('the release to end', async () => (await readIncident(incidentId)).release === undefined);
  expect((await readIncident(incidentId)).releases).toBe(releases + 1);
  const events = await eventsOf(incidentId);
  return events.findLast(({ type }) => type === 'incidents.containment-released')?.data as
    { replacement?: { accessKey: { ref: string }; secretArn: string } } | undefined;
};

const typesOf = async (id: string): Promise<string[]> =>
  (await eventsOf(id)).map(({ type }) => type).filter((type) => type.includes('release'));

const ONCE = ['proposed', 'approved', 'intended'].map((what) => `incidents.release-${what}`);

describe('a release', () => {
  it('as false positive puts everything back as it was, once', async () => {
    const { victim, incident } = await contained();
    await release(incident.id, 'false-positive');
    expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Active' });
    expect(await isDenied(victim.userName)).toBe(false);

    for (const reason of ['false-positive', 'remediated'] as const)
      expect(await propose(incident.id, reason)).toMatchObject({
        kind: 'refused',
        reason: 'there is nothing to release',
      });
    expect(await typesOf(incident.id)).toEqual([...ONCE, 'incidents.containment-released']);
    await actUntil(app, incident.id, ({ status }) => status === 'closed');
    expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Active' });
  });

  it('that the second person rejects leaves everything contained', async () => {
    const { victim, incident } = await contained();
    await release(incident.id, 'false-positive', 'reject');
    expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Inactive' });
    expect(await isDenied(victim.userName)).toBe(true);
    expect(await typesOf(incident.id)).toEqual(['incidents.release-proposed', 'incidents.release-refused']);
  });

  it('as remediated leaves the old key dead and puts a new one in place, its secret in the safe only', async () => {
    const { victim, incident } = await contained();
    const { secretArn = '' } = (await release(incident.id, 'remediated'))?.replacement ?? {};
    const [accessKey = ''] = Object.keys(await keysOf(victim.userName));
    expect(await keysOf(victim.userName)).toEqual({ [accessKey]: 'Active' });
    expect(accessKey).not.toBe(victim.accessKeyId);

    const safe = new SecretsManagerClient({});
    const { SecretString = '{}' } = await safe.send(new GetSecretValueCommand({ SecretId: secretArn }));
    const kept = JSON.parse(SecretString) as { accessKeyId: string; secretAccessKey: string };
    expect(kept).toMatchObject({ accessKeyId: accessKey });
    expect(kept.secretAccessKey.length).toBeGreaterThan(30);
    expect(JSON.stringify(await eventsOf(incident.id))).not.toContain(kept.secretAccessKey);

    expect(await propose(incident.id, 'remediated')).toMatchObject({ kind: 'refused' });
    expect(await typesOf(incident.id)).toEqual([...ONCE, 'incidents.containment-released']);
    await actUntil(app, incident.id, ({ status }) => status === 'closed');
  });

  it('after the close is possible too: what is contained stays contained until somebody says otherwise', async () => {
    const { victim, incident } = await contained();
    await actUntil(app, incident.id, ({ status }) => status === 'closed');
    await release(incident.id, 'false-positive');
    expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Active' });
    expect((await readIncident(incident.id)).status).toBe('closed');
  });

  it('of what was never contained is refused', async () => {
    const { victim, incident } = await raiseStolenKey(app);
    expect(await propose(incident.id, 'false-positive')).toMatchObject({ kind: 'refused' });
    expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Active' });
  });
});
