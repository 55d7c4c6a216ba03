import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readExecutionStatus } from '../../../adapters/aws/workflow-engine.ts';
import { OUTPUT, workflowOutput } from '../../../contracts/outputs.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import { readMessages } from '../../../local/mailbox/read-messages.ts';
import { application, invoke } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { putEvents } from '../support/events.ts';
import type { SourceEvent } from '../support/events.ts';
import { lyingIn, untilTaken } from '../support/queues.ts';
import { openIncidentsUnder, signalCount } from '../support/signals.ts';
import { until } from '../support/until.ts';

const SIGNALS = 2_000;
const FINGERPRINTS = 50;
const STORM_MS = 400_000;

const mark = randomBytes(5).toString('hex');
/** A sandbox is of no importance (config/severity.json): one person may dismiss what happens to it. */
const bucket = `arn:aws:s3:::sandbox-${mark}-`;

let app: Application;
beforeAll(async () => {
  app = await application();
});

/** The n-th signal: somebody of 50 reads from a bucket of their own; every other one is a finding of its own as well. */
const signal = (n: number): SourceEvent => {
  const who = n % FINGERPRINTS;
  const time = new Date().toISOString();
  return {
    source: 'aws.guardduty',
    detailType: 'GuardDuty Finding',
    detail: {
      id: `${mark}-${String(who)}-${n % 2 === 0 ? 'again' : String(n)}`,
      type: 'UnauthorizedAccess:S3/MaliciousIPCaller.Custom',
      severity: 5,
      title: 'API GetObject was invoked from an address on a list.',
      accountId: '000000000000',
      region: 'eu-central-1',
      createdAt: time,
      resource: {
        resourceType: 'S3Bucket',
        s3BucketDetails: [{ arn: `${bucket}${String(who)}`, name: `sandbox-${mark}-${String(who)}` }],
        accessKeyDetails: {
          accessKeyId: `AKIA${mark}${String(who)}`,
          principalId: `AIDA${mark}${String(who)}`,
          userName: `storm-${mark}-${String(who)}`,
          userType: 'IAMUser',
        },
      },
      service: { eventFirstSeen: time, archived: false },
    },
  };
};

const counted = async (incidents: readonly IncidentState[]): Promise<number[]> =>
  Promise.all(incidents.map(({ id }) => signalCount(app, id)));

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const mailsAbout = async (incidents: readonly IncidentState[]): Promise<string[]> => {
  const subjects = ((await readMessages(app.cloud.name)) ?? []).map(({ subject }) => subject);
  return subjects.filter((subject) => incidents.some(({ id }) => subject.includes(`[${id}]`)));
};

describe('a storm', () => {
  it(
    'of 2,000 signals of 50 fingerprints is 50 incidents, each asked about in one mail, and nothing is lost',
    async () => {
      const signals = Array.from({ length: SIGNALS }, (_, n) => signal(n));
      const parts = Array.from({ length: 4 }, (_, part) => signals.filter((_signal, n) => n % 4 === part));
      const ids = (await Promise.all(parts.map(putEvents))).flat();
      expect(new Set(ids).size).toBe(SIGNALS);

      const incidents = await until(
        'every signal to be counted',
        async () => {
          const open = await openIncidentsUnder(app, bucket);
          return sum(await counted(open)) >= SIGNALS && open;
        },
        300,
      );
      expect(incidents).toHaveLength(FINGERPRINTS);
      expect(await counted(incidents)).toEqual(incidents.map(() => SIGNALS / FINGERPRINTS));

      const runs = incidents.map(({ id }) =>
        readExecutionStatus(app.outputs[workflowOutput('handle-incident')] ?? '', `${id}-1`),
      );
      expect(await Promise.all(runs)).not.toContain('missing');

      await until('a mail about each incident', async () => (await mailsAbout(incidents)).length >= FINGERPRINTS, 120);
      await untilTaken(app, mark);
      expect(await lyingIn(app, app.outputs[OUTPUT.signalsDeadLetterQueue] ?? '', mark)).toEqual([]);

      for (const { id } of incidents) {
        const reason = 'A storm that we made ourselves to see whether it is survived.';
        const command = { command: 'dismiss', incidentId: id, personId: 'incident-manager-1', reason };
        expect(await invoke('incidents', 'command-incident', command)).toMatchObject({ status: 'dismissed' });
      }
      expect(await mailsAbout(incidents)).toHaveLength(FINGERPRINTS);
    },
    STORM_MS,
  );
});
