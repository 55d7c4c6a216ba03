import { beforeAll, describe, expect, it } from '@jest/globals';
import { DENY_ALL } from '../../../domain/incidents/containment/index.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import { application, invoke } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { policyOf, stealFromBucket } from '../support/bucket-theft.ts';
import type { Theft } from '../support/bucket-theft.ts';
import { advance } from '../support/clock.ts';
import { boundaryOf, isDenied, keysOf } from '../support/identities.ts';
import { eventsOf, raiseStolenKey, readIncident } from '../support/incidents.ts';
import { actUntil, askFor } from '../support/people.ts';
import { until } from '../support/until.ts';

const MINUTES = 60_000;
const QUARANTINE = '"Sid":"HoldfastQuarantine"';

let app: Application;
beforeAll(async () => {
  app = await application();
});

const mergeInto = async (incidentId: string, into: string): Promise<void> => {
  const reason = 'One thief: both keys were used from one network within a minute.';
  await invoke('incidents', 'command-incident', {
    command: 'merge',
    incidentId,
    into,
    personId: 'incident-manager-1',
    reason,
  });
  await until(`${into} to take over ${incidentId}`, async () =>
    (await readIncident(into)).absorbed?.includes(incidentId),
  );
};

/** From the alarm to the review that two people signed, as people answer the mails. */
const toSignedReview = async (id: string): Promise<IncidentState> => {
  const closed = await actUntil(app, id, ({ status }) => status === 'closed');
  expect(new Set(closed.review?.signedBy).size).toBe(2);
  expect(closed.containment?.actions.every(({ status }) => status === 'verified')).toBe(true);
  return closed;
};

const contained = async ({ victim, bucket }: Theft): Promise<void> => {
  expect(await policyOf(bucket)).toContain(QUARANTINE);
  expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Inactive' });
};

/** What evidence the incident's journal says was taken. */
const evidenceOf = async (id: string): Promise<string[]> =>
  (await eventsOf(id)).flatMap(({ type, data }) =>
    type === 'incidents.evidence-collected' ? (JSON.stringify(data).match(/(?<="item":")[a-z-]+/g) ?? []) : [],
  );

describe('from the alarm to the review that two people signed', () => {
  it(
    'a leaked key, with a second key of the same thief merged on the way',
    async () => {
      const first = await raiseStolenKey(app);
      const second = await raiseStolenKey(app);
      await askFor(app, second.incident.id, 'containment');
      await mergeInto(second.incident.id, first.incident.id);
      const { times } = await toSignedReview(first.incident.id);
      expect(times.firstContainedAt).toBeDefined();
      for (const { victim } of [first, second]) {
        expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Inactive' });
        expect(await isDenied(victim.userName)).toBe(true);
      }
    },
    4 * MINUTES,
  );

  it(
    'data read out of a bucket: two buckets and both keys are contained as one incident',
    async () => {
      const type = 'Exfiltration:S3/AnomalousBehavior';
      const first = await stealFromBucket(app, type);
      const second = await stealFromBucket(app, type);
      await askFor(app, second.incident.id, 'containment');
      await mergeInto(second.incident.id, first.incident.id);
      const closed = await toSignedReview(first.incident.id);
      expect(closed.containment?.playbook).toBe('data-exfiltration');
      await contained(first);
      await contained(second);
      expect(await evidenceOf(first.incident.id)).toEqual(
        expect.arrayContaining(['finding', 'resource-configuration', 'object-versions', 'resource-calls']),
      );
    },
    5 * MINUTES,
  );

  it(
    'extortion: deleted data is contained as one incident, and recovered only once the checks were green for an hour',
    async () => {
      const type = 'Impact:S3/AnomalousBehavior.Delete';
      const first = await stealFromBucket(app, type);
      const second = await stealFromBucket(app, type);
      const { id } = first.incident;
      await askFor(app, second.incident.id, 'containment');
      await mergeInto(second.incident.id, id);
      await actUntil(app, id, ({ recoveryHold }) => recoveryHold !== undefined);
      expect((await readIncident(id)).times.recoveredAt).toBeUndefined();
      await advance(61);
      const closed = await toSignedReview(id);
      expect(closed.containment?.playbook).toBe('ransomware');
      await contained(first);
      await contained(second);
      for (const { victim } of [first, second]) expect(await boundaryOf(victim.userName)).toBe(DENY_ALL);
    },
    5 * MINUTES,
  );
});
