import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readExecutionStatus } from '../../../adapters/aws/workflow-engine.ts';
import { seedOf } from '../../../adapters/config/seeds.ts';
import { listByStatus } from '../../../adapters/dynamodb/list-by-status.ts';
import { OUTPUT, workflowOutput } from '../../../contracts/outputs.ts';
import type { ApprovalState } from '../../../domain/approvals/index.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import { stopCloud } from '../../../local/cloud.ts';
import { invoke } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { putGoverned } from '../support/ask-one-by-one.ts';
import { advance } from '../support/clock.ts';
import { putEvents } from '../support/events.ts';
import type { SourceEvent } from '../support/events.ts';
import { ownCloud } from '../support/own-cloud.ts';
import { lyingIn, untilTaken } from '../support/queues.ts';
import { tableOf } from '../support/resources.ts';
import { sentMails } from '../support/sent.ts';
import type { SentMail } from '../support/sent.ts';
import { openIncidentsUnder, signalCount } from '../support/signals.ts';
import { until } from '../support/until.ts';

const SIGNALS = 2_000;
const FINGERPRINTS = 50;
const STORM_MS = 600_000;

const mark = randomBytes(5).toString('hex');
/** A sandbox is of no importance (config/severity.json): one person may dismiss what happens to it. */
const bucket = `arn:aws:s3:::sandbox-${mark}-`;

/** The digest as it is deployed: in the cloud of the others every ask goes out on its own. */
const CLOUD = 'storm';

let app: Application;
beforeAll(async () => {
  app = await ownCloud(CLOUD);
  await putGoverned(app.cloud, 'channels', seedOf('channels'));
}, STORM_MS);
afterAll(() => stopCloud(CLOUD));

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

/** The open questions about these incidents. */
const openQuestions = async (incidents: readonly IncidentState[]): Promise<ApprovalState[]> => {
  const about: ApprovalState[] = [];
  for await (const { state } of listByStatus<ApprovalState>(tableOf(app, 'approvals'), 'open'))
    if (incidents.some(({ id }) => id === state.incidentId)) about.push(state);
  return about;
};

/** How many questions are open about them, once there is one about each. */
const everyAsked = async (incidents: readonly IncidentState[]): Promise<number | false> => {
  const open = await openQuestions(incidents);
  return new Set(open.map(({ incidentId }) => incidentId)).size === incidents.length && open.length;
};

/** Every mail that SES took, once the link of every open question stands in one. */
const allTold = async (incidents: readonly IncidentState[]): Promise<SentMail[] | false> => {
  const [open, mails] = [await openQuestions(incidents), await sentMails(app)];
  return open.every(({ id }) => mails.some(({ BodyText }) => BodyText.includes(`/${id}~`))) && mails;
};

/** Lets windows of the digest end until everything was told; before any reminder is due. */
const untilTold = async (incidents: readonly IncidentState[]): Promise<SentMail[]> => {
  for (let windows = 0; windows < 2; windows += 1) {
    await advance(3);
    const told = await until('the digests', () => allTold(incidents), 120).catch(() => undefined);
    if (told !== undefined) return told;
  }
  await advance(3);
  return until('every question to be told', () => allTold(incidents));
};

describe('a storm', () => {
  it(
    'of 2,000 signals of 50 fingerprints is 50 incidents and at most 50 first mails of any kind, and nothing is lost',
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

      await untilTaken(app, mark);
      // Every run waits for people; then what was gathered goes out as digests.
      const asked = await until('every incident to be asked about', () => everyAsked(incidents), 200);
      const mails = await untilTold(incidents);
      expect(mails.length).toBeLessThanOrEqual(FINGERPRINTS);
      console.log(
        `${String(asked)} questions about ${String(FINGERPRINTS)} incidents in ${String(mails.length)} mails`,
      );
      expect(await lyingIn(app, app.outputs[OUTPUT.signalsDeadLetterQueue] ?? '', mark)).toEqual([]);

      for (const { id } of incidents) {
        const reason = 'A storm that we made ourselves to see whether it is survived.';
        const command = { command: 'dismiss', incidentId: id, personId: 'incident-manager-1', reason };
        expect(await invoke('incidents', 'command-incident', command)).toMatchObject({ status: 'dismissed' });
      }
      // After the end not one more message, but for a digest that was on its way.
      const later = (await sentMails(app)).slice(mails.length).map(({ Subject }) => Subject);
      expect(later.filter((subject) => !/^\d+ decisions wait for you/.test(subject))).toEqual([]);
      expect(mails.length + later.length).toBeLessThanOrEqual(FINGERPRINTS);
    },
    STORM_MS,
  );
});
