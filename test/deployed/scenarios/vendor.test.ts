import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from '@jest/globals';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { readClock } from '../../../adapters/clock.ts';
import { dynamo } from '../../../adapters/dynamodb/client.ts';
import type { Vendor } from '../../../contracts/config/vendors.ts';
import { vendorKey, VENDORS_PARTITION } from '../../../contracts/limb-keys.ts';
import { vendorTaskId } from '../../../domain/third-parties/index.ts';
import { readMessages } from '../../../local/mailbox/read-messages.ts';
import { application } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { journalOf, tableOf } from '../support/resources.ts';
import { runWorkflow } from '../support/workflows.ts';

const DAY_MS = 86_400_000;
let app: Application;
beforeAll(async () => {
  app = await application();
});

const inDays = (now: string, days: number): string =>
  new Date(Date.parse(now) + days * DAY_MS).toISOString().slice(0, 10);

/** A vendor never assessed whose first assessment is due on that day. */
const addVendor = async (dueOn: string): Promise<Vendor> => {
  const id = `vendor-${randomUUID().slice(0, 8)}`;
  const vendor: Vendor = {
    id,
    name: `Fictional ${id} Ltd`,
    owner: 'vendor-manager-1',
    tier: 'critical',
    services: ['card authorisation'],
    contractedOn: dueOn,
    lastAssessedOn: null,
    intervalMonths: 6,
  };
  const Item = { pk: { S: VENDORS_PARTITION }, sk: { S: vendorKey(id) }, vendor: { S: JSON.stringify(vendor) } };
  await dynamo().send(new PutItemCommand({ TableName: tableOf(app, 'third-parties'), Item }));
  return vendor;
};

it('a vendor due in 10 days gives one task and one mail however often the workflow runs', async () => {
  const now = await readClock();
  const dueOn = inDays(now, 10);
  const vendor = await addVendor(dueOn);
  const later = await addVendor(inDays(now, 40));

  const runs = [...(await Promise.all([run(), run()])), await run()];
  expect(runs.map(({ status }) => status)).toEqual(['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED']);

  const events = await journalOf(app, 'third-parties', vendorTaskId(vendor.id, dueOn));
  expect(events.map(({ type }) => type)).toEqual(['third-parties.reassessment-due']);
  const mails = (await readMessages(app.cloud.name)) ?? [];
  const about = mails.filter(({ subject }) => subject.includes(vendor.name));
  expect(about.map(({ to }) => to)).toEqual([['vendor.manager@bank.example']]);
  expect(about[0]?.text).toContain(vendorTaskId(vendor.id, dueOn));

  expect(await journalOf(app, 'third-parties', vendorTaskId(later.id, later.contractedOn))).toEqual([]);
  expect(mails.filter(({ subject }) => subject.includes(later.name))).toEqual([]);
});

const run = () => runWorkflow(app, 'assess-vendor');
