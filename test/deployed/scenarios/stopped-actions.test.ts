import { randomUUID } from 'node:crypto';
import { CreateFunctionCommand, GetFunctionConcurrencyCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { CreateIPSetCommand, GetIPSetCommand, WAFV2Client } from '@aws-sdk/client-wafv2';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedPlaybooks } from '../../../adapters/config/seeds.ts';
import { BLOCK_LIST } from '../../../contracts/names.ts';
import { answerAsks } from '../../../local/act-as-people.ts';
import { stopCloud } from '../../../local/cloud.ts';
import { ACCOUNT } from '../support/act-at-home.ts';
import type { Application } from '../support/application.ts';
import { putGoverned } from '../support/ask-one-by-one.ts';
import { advance } from '../support/clock.ts';
import { breakFunction } from '../support/faults.ts';
import { openGate } from '../support/gate.ts';
import type { Call, Gate } from '../support/gate.ts';
import { eventsOf, incidentOf, putEvent, readIncident } from '../support/incidents.ts';
import { ownCloud } from '../support/own-cloud.ts';
import { executionIn, stopWithIncident } from '../support/stop-executions.ts';
import { until } from '../support/until.ts';

/** Functions that act call through a gate here, so that an act can be held while its execution is stopped. */
const CLOUD = 'acts';
const MINUTES = 60_000;
const FINDING = 'Execution:Lambda/HoldfastStopped';
const ADDRESS = '198.51.100.78';
/** The function of a stopped execution goes on at last, whatever becomes of the second run: it has 30 s in all. */
const LATEST_SECONDS = 20;

/** What an act, or its reading back, calls. */
const CALLS: Record<string, (call: Call) => boolean> = {
  'throttle-function acts': ({ from, text }) => from === 'apply-containment' && text.includes('/concurrency'),
  'throttle-function is read back': ({ from, text }) =>
    from === 'verify-containment' && text.includes('functions/stopped-'),
  'block-address acts': ({ from, text }) => from === 'apply-containment' && text.includes('"Addresses"'),
  'block-address is read back': ({ from, text }) => from === 'verify-containment' && text.includes('"Scope"'),
};

let app: Application;
let gate: Gate;
let incidentId = '';
/** Where executions were stopped, and which of their functions have gone on since. */
const stopped: string[] = [];
const goneOn: string[] = [];
let wanted: string[] = [];

const isSettled = async (place: string): Promise<true | undefined> => {
  const action = place.split(' ')[0];
  const { containment } = await readIncident(incidentId);
  return containment?.actions.find(({ id }) => id === action)?.status === 'verified' ? true : undefined;
};

/** Stops the run, and lets its function go on only when the second run has come to the result. */
const stopAt = async (place: string, state: string): Promise<void> => {
  const arn = await executionIn(incidentId, 'contain-threat', state);
  if (arn === undefined) throw new Error(`no execution is in ${state}`);
  await stopWithIncident(incidentId, arn);
  stopped.push(place);
  await until(`${place} to be verified by the next run`, () => isSettled(place), LATEST_SECONDS).catch(() => undefined);
};

const keep = async (call: Call): Promise<'pass'> => {
  const place = wanted.find((one) => CALLS[one]?.(call));
  if (call.moment !== 'before' || place === undefined || stopped.includes(place)) return 'pass';
  wanted = wanted.filter((one) => one !== place);
  await stopAt(place, call.from === 'apply-containment' ? 'ApplyContainment' : 'VerifyContainment');
  goneOn.push(place);
  return 'pass';
};

beforeAll(async () => {
  app = await ownCloud(CLOUD);
  const like = seedPlaybooks().find(({ id }) => id === 'compromised-instance');
  const containment = [
    { action: 'throttle-function', risk: 'medium' },
    { action: 'block-address', risk: 'medium' },
  ];
  const own = { ...like, id: 'stopped', matches: { findingTypes: [FINDING], needs: [] }, containment };
  await putGoverned(app.cloud, 'playbooks', { playbooks: [...seedPlaybooks(), own] });
  gate = await openGate(app.cloud.endpoint, keep);
  for (const name of ['apply-containment', 'verify-containment'])
    await breakFunction(['incidents', name], { variables: { AWS_ENDPOINT_URL: gate.url } });
}, 5 * MINUTES);
afterAll(async () => {
  if (process.env['KEEP_CLOUD'] === undefined) await stopCloud(CLOUD);
  await gate.close();
});

const makeFunction = async (): Promise<string> => {
  const FunctionName = `stopped-${randomUUID()}`;
  const Role = `arn:aws:iam::${ACCOUNT}:role/nobody`;
  await new LambdaClient({}).send(
    new CreateFunctionCommand({ FunctionName, Role, PackageType: 'Image', Code: { ImageUri: 'nothing:latest' } }),
  );
  return FunctionName;
};

const makeList = async () => {
  const Name = `${BLOCK_LIST}-${randomUUID()}`;
  const made = await new WAFV2Client({}).send(
    new CreateIPSetCommand({ Name, Scope: 'REGIONAL', IPAddressVersion: 'IPV4', Addresses: [] }),
  );
  return { Id: made.Summary?.Id, Name, Scope: 'REGIONAL' as const };
};

const raise = async (functionName: string): Promise<void> => {
  const functionArn = `arn:aws:lambda:eu-central-1:${ACCOUNT}:function:${functionName}`;
  const detail = {
    accountId: ACCOUNT,
    region: 'eu-central-1',
    id: randomUUID(),
    type: FINDING,
    severity: 8,
    title: 'A function is called from an address that nobody knows.',
    resource: { resourceType: 'Lambda', lambdaDetails: { functionName, functionArn } },
    service: { action: { networkConnectionAction: { remoteIpDetails: { ipAddressV4: ADDRESS } } } },
  };
  const eventId = await putEvent({ source: 'aws.guardduty', detailType: 'GuardDuty Finding', detail });
  incidentId = (await incidentOf(eventId)).id;
};

/** People approve; after each stop the sweep starts the next run. */
const untilVerified = async (): Promise<void> => {
  const answered = new Set<string>();
  let swept = 0;
  await until(
    'both to be verified',
    async () => {
      await answerAsks(app.cloud, incidentId, answered);
      if (swept < stopped.length) {
        swept += 1;
        await advance(6);
      }
      const { containment } = await readIncident(incidentId);
      const isVerified = containment?.actions.every(({ status }) => status === 'verified') ?? false;
      return isVerified && containment?.actions.length === 2 ? true : undefined;
    },
    400,
  );
};

describe('an action whose run is stopped, its function still at work', () => {
  it.each([['acts'], ['is read back']])(
    'when it %s: contained and verified exactly once, and the journal tells how',
    async (moment) => {
      const [functionName, list] = [await makeFunction(), await makeList()];
      const places = ['throttle-function', 'block-address'].map((action) => `${action} ${moment}`);
      wanted = [...places];
      await raise(functionName);
      await untilVerified();
      await until('the late functions to go on', () =>
        Promise.resolve(places.every((place) => goneOn.includes(place)) ? true : undefined),
      );

      const types = (await eventsOf(incidentId)).map(({ type }) => type.replace('incidents.', ''));
      const told = types.filter((type) => /^containment-(intended|verified|failed)$|^run-started$/.test(type));
      expect(told).toEqual([
        'containment-intended',
        'run-started',
        'containment-verified',
        'containment-intended',
        'run-started',
        'containment-verified',
      ]);
      const { ReservedConcurrentExecutions } = await new LambdaClient({}).send(
        new GetFunctionConcurrencyCommand({ FunctionName: functionName }),
      );
      expect(ReservedConcurrentExecutions).toBe(0);
      const { IPSet } = await new WAFV2Client({}).send(new GetIPSetCommand(list));
      expect(IPSet?.Addresses).toEqual([`${ADDRESS}/32`]);
    },
    6 * MINUTES,
  );
});
