import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import type { Victim } from '../../../local/victim.ts';
import { application, invoke } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { isDenied, keysOf } from '../support/identities.ts';
import { eventsOf, raiseStolenKey, readIncident } from '../support/incidents.ts';
import { actUntil } from '../support/people.ts';

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

type Answer = { kind: string; reason?: string; released?: { replacement?: { accessKey: string; secretArn: string } } };

const release = async (incidentId: string, reason: 'false-positive' | 'remediated'): Promise<Answer> =>
  (await invoke('incidents', 'release-containment', {
    incidentId,
    actor: 'person:incident-manager-1',
    reason,
    note: 'The owner of the key has told us what it was used for.',
  })) as Answer;

const typesOf = async (id: string): Promise<string[]> =>
  (await eventsOf(id)).map(({ type }) => type).filter((type) => type.includes('release'));

describe('a release', () => {
  it('as false positive puts everything back as it was, once', async () => {
    const { victim, incident } = await contained();
    expect(await release(incident.id, 'false-positive')).toMatchObject({ kind: 'released', changes: [] });
    expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Active' });
    expect(await isDenied(victim.userName)).toBe(false);

    for (const reason of ['false-positive', 'remediated'] as const)
      expect(await release(incident.id, reason)).toMatchObject({
        kind: 'refused',
        reason: 'there is nothing to release',
      });
    expect(await typesOf(incident.id)).toEqual(['incidents.release-intended', 'incidents.containment-released']);
    await actUntil(app, incident.id, ({ status }) => status === 'closed');
    expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Active' });
  });

  it('as remediated leaves the old key dead and puts a new one in place, its secret in the safe only', async () => {
    const { victim, incident } = await contained();
    const answer = await release(incident.id, 'remediated');
    const { accessKey = '', secretArn = '' } = answer.released?.replacement ?? {};
    expect(await keysOf(victim.userName)).toEqual({ [accessKey]: 'Active' });
    expect(accessKey).not.toBe(victim.accessKeyId);

    const safe = new SecretsManagerClient({});
    const { SecretString = '{}' } = await safe.send(new GetSecretValueCommand({ SecretId: secretArn }));
    const kept = JSON.parse(SecretString) as { accessKeyId: string; secretAccessKey: string };
    expect(kept).toMatchObject({ accessKeyId: accessKey });
    expect(kept.secretAccessKey.length).toBeGreaterThan(30);
    const journal = JSON.stringify(await eventsOf(incident.id));
    expect(journal).not.toContain(kept.secretAccessKey);
    expect(JSON.stringify(answer)).not.toContain(kept.secretAccessKey);

    expect(await release(incident.id, 'remediated')).toMatchObject({ kind: 'refused' });
    expect(await keysOf(victim.userName)).toEqual({ [accessKey]: 'Active' });
    expect(await typesOf(incident.id)).toEqual(['incidents.release-intended', 'incidents.containment-released']);
    await actUntil(app, incident.id, ({ status }) => status === 'closed');
  });

  it('after the close is possible too: what is contained stays contained until somebody says otherwise', async () => {
    const { victim, incident } = await contained();
    await actUntil(app, incident.id, ({ status }) => status === 'closed');
    expect(await release(incident.id, 'false-positive')).toMatchObject({ kind: 'released' });
    expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Active' });
    expect((await readIncident(incident.id)).status).toBe('closed');
  });

  it('of what was never contained is refused', async () => {
    const { victim, incident } = await raiseStolenKey(app);
    expect(await release(incident.id, 'false-positive')).toMatchObject({ kind: 'refused' });
    expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Active' });
  });
});
