import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { readMessages } from '../../local/mailbox/read-messages.ts';
import { approvalLinkIn, findingAbout } from '../../local/replay.ts';
import { makeVictim } from '../../local/victim.ts';
import { waitForMessage } from '../../local/wait-for-message.ts';
import type { Message } from '../../local/mailbox/messages.ts';
import { putEvent } from '../deployed/support/incidents.ts';
import type { Bench } from './bench-cloud.ts';
import { median, printFigure, progress, ratioFigure } from './figure.ts';
import { FLOOR_SOURCE } from './floor-source.ts';
import { stepsBefore } from './where-time-goes.ts';

const WARM_UPS = 2;
/** After a mail its incident still publishes, archives and registers what waits: that must not weigh on the next run. */
const REST_MS = 2_500;

type Event = Parameters<typeof putEvent>[0];
type Run = { ms: number; startedAt: number; mail: Message };

/** Milliseconds from PutEvents to the mail, by the time that SES itself notes. */
const timeMail = async ({ cloud }: Bench, event: Event, fits: (mail: Message) => boolean): Promise<Run> => {
  const startedAt = Date.now();
  await putEvent(event);
  const since = new Date(startedAt).toISOString();
  const newer = (mail: Message): boolean => mail.kind === 'mail' && fits(mail);
  await waitForMessage(cloud.name, { what: 'measured mail', since, seconds: 60, fits: newer });
  await sleep(REST_MS);
  // People asked together are mailed together: the first of them counts.
  const mail = await firstOf(cloud.name, since, newer);
  return { ms: Date.parse(mail.at) - startedAt, startedAt, mail };
};

const firstOf = async (name: string, since: string, fits: (mail: Message) => boolean): Promise<Message> => {
  const found = ((await readMessages(name)) ?? []).filter((mail) => mail.at >= since && fits(mail)).at(-1);
  if (found === undefined) throw new Error('the measured mail is gone');
  return found;
};

const floorRun = (bench: Bench): Promise<Run> => {
  const mark = randomUUID();
  const event = { source: FLOOR_SOURCE, detailType: 'Bench', detail: { mark } };
  return timeMail(bench, event, ({ subject }) => subject === `floor ${mark}`);
};

const alarmRun = async (bench: Bench): Promise<Run> => {
  const detail = findingAbout(await makeVictim(bench.cloud), new Date());
  const event = { source: 'aws.guardduty', detailType: 'GuardDuty Finding', detail };
  return timeMail(bench, event, (mail) => approvalLinkIn(mail, bench.cloud)?.includes('-containment-') === true);
};

/** From an alarm on the bus to the first mail that asks a person to approve. */
export const measureMail = async (bench: Bench, runs: number): Promise<void> => {
  const [floors, alarms]: [Run[], Run[]] = [[], []];
  for (let run = 0; run < runs + WARM_UPS; run += 1) {
    floors.push(await floorRun(bench));
    alarms.push(await alarmRun(bench));
    progress(`alarm to mail: ${String(alarms.at(-1)?.ms)} ms, floor ${String(floors.at(-1)?.ms)} ms`);
  }
  const [warmFloors, warm] = [floors.slice(WARM_UPS), alarms.slice(WARM_UPS)];
  const middle = warm.find(({ ms }) => ms === median(warm.map((run) => run.ms)));
  const where = middle === undefined ? {} : await stepsBefore(middle);
  const times = [warm, warmFloors].map((list) => list.map(({ ms }) => ms)) as [number[], number[]];
  printFigure(ratioFigure({ figure: 'alarm to mail', unit: 'ms', aim: '2 x' }, ...times, { where }));
};
