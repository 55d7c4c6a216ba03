import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readDetectionConfig } from '../../../adapters/config/detection.ts';
import type { Signal } from '../../../contracts/signal.ts';
import { decideIntake, normaliseEvent } from '../../../domain/detection/index.ts';
import { incidentJournal } from '../../../lambdas/_shared/incident-step.ts';
import { application } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { putEvents } from '../support/events.ts';
import { readIncident } from '../support/incidents.ts';
import { recordedSignal, signalCount } from '../support/signals.ts';
import type { Recorded } from '../support/signals.ts';
import { until } from '../support/until.ts';

/** Findings that GuardDuty itself generated; they are no part of the project, so they count where they lie beside it. */
const GENERATED = join(import.meta.dirname, '../../../../shared/samples/guardduty');
const EXAMPLES = join(import.meta.dirname, '../../examples');
const TIMES = 3;

const filesIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];

type Example = { source: string; 'detail-type': string; resources: string[]; detail: object };

/** Names, numbers and ids that make the findings of one run meet those of another. */
const IDENTITIES =
  /GeneratedFinding\w+|core-ledger|payments-batch|ledger_admin|EXAMPLE[A-Z]+|_000000000\d|5A1B2C3D|i-0abc1234|i-9{8}/g;

/** The same event about things that nobody has heard of, so that it meets no open incident. */
const fresh = (folder: string, name: string): Example => {
  const mark = randomBytes(4).toString('hex');
  const text = readFileSync(join(folder, name), 'utf8')
    .replace(IDENTITIES, (id) => `${id}${mark}`)
    .replace(/\b[0-9a-f]{32}\b/g, (id) => `${id.slice(0, 24)}${mark}`)
    .replace(/\b\d{12,13}\b/g, String(100_000_000_000 + Number.parseInt(mark, 16)));
  return JSON.parse(text) as Example;
};

let app: Application;
beforeAll(async () => {
  app = await application();
});

const config = readDetectionConfig();

/** What the application has to make of the event that the bus delivers under this id. */
const signalsOf = ({ source, 'detail-type': type, resources, detail }: Example, id: string): Signal[] => {
  const now = new Date().toISOString();
  const place = { account: '000000000000', region: 'eu-central-1', time: now };
  const reception = { ...config, receivedAt: now, senderKey: () => undefined };
  return normaliseEvent({ id, source, 'detail-type': type, resources, detail, ...place }, reception);
};

const recorded = (signal: Signal): Promise<Recorded> =>
  until(`${signal.finding.type} recorded as ${signal.uid}`, () => recordedSignal(app, signal.uid));

const principalOf = async (id: string, ref: string | undefined): Promise<unknown> => {
  const text = ref === undefined ? undefined : (await incidentJournal().reveal(id)).get(ref);
  return text === undefined ? undefined : JSON.parse(text);
};

/** Sends it three times; answers the signals of each time with what became of them. */
const sendThrice = async (event: Example) => {
  const { source, 'detail-type': detailType, resources, detail } = event;
  const same = Array.from({ length: TIMES }, () => ({ source, detailType, resources, detail }));
  const ids = await putEvents(same);
  const times = ids.map((id) => signalsOf(event, id));
  return Promise.all(
    (times[0] ?? []).map(async (signal, index) => {
      const all = times.flatMap((signals) => signals[index] ?? []);
      return { signal, results: await Promise.all(all.map(recorded)) };
    }),
  );
};

/** Opened once by a signal that says exactly this, joined by the others; or recorded, with the configured reason. */
const expectOneIncident = async (signal: Signal, results: Recorded[]): Promise<void> => {
  const intake = decideIntake(signal, config, { now: new Date().toISOString(), stage: 'local' });
  if (intake.kind !== 'open') {
    expect(results.map(({ outcome, reason }) => [outcome, reason])).toEqual(
      results.map(() => ['record', intake.reason]),
    );
    return;
  }
  const [id = '', ...others] = new Set(results.map(({ incidentId }) => incidentId));
  expect(others).toEqual([]);
  const state = await readIncident(id);
  expect(state).toMatchObject({
    title: signal.finding.title,
    findingType: signal.finding.type,
    severityId: signal.severityId,
    resource: signal.resource,
  });
  expect(await principalOf(id, state.principal?.ref)).toEqual(signal.principal);
  expect(await signalCount(app, id)).toBeGreaterThanOrEqual(TIMES);
};

const generated = filesIn(GENERATED);
(generated.length === 0 ? describe.skip : describe)('a generated finding, sent three times', () => {
  it.each(generated)('%s is one incident that says what, how grave, where and who', async (name) => {
    const sent = await sendThrice(fresh(GENERATED, name));
    expect(sent).toHaveLength(1);
    for (const { signal, results } of sent) {
      expect(signal.finding.title).toMatch(/^[A-Z][\w ]+: .+, .+ .+$/);
      expect(signal.resource.type).toMatch(/^Aws(IamAccessKey|RdsDbInstance|Ec2Instance)$/);
      expect(signal.principal?.name ?? 'nobody').toMatch(
        /IAM|RDS/.test(name) ? /^GeneratedFindingUserName/ : /^nobody$/,
      );
      await expectOneIncident(signal, results);
    }
  });
});

describe('an event of any source, sent three times', () => {
  // Without a detail there is no event on the bus: see the dead letters.
  const examples = filesIn(EXAMPLES).filter((name) => name !== 'envelope-without-detail.json');

  it.each(examples)('%s is one incident, or says why it is none', async (name) => {
    for (const { signal, results } of await sendThrice(fresh(EXAMPLES, name))) await expectOneIncident(signal, results);
  });
});
