import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from '@jest/globals';
import { CreateStateMachineCommand, SFNClient } from '@aws-sdk/client-sfn';
import { awsAutomationLook, awsAutomations } from '../../../adapters/aws/automations.ts';
import { application } from '../support/application.ts';
import { until } from '../support/until.ts';

let prefix: string;
let name: string;

/** An automation of the bank that does nothing, or fails when it is told to. */
const DEFINITION = {
  StartAt: 'Look',
  States: {
    Look: {
      Type: 'Choice',
      Choices: [{ Variable: '$.resource', StringEquals: 'broken', Next: 'Broken' }],
      Default: 'Well',
    },
    Broken: { Type: 'Fail', Error: 'Broken' },
    Well: { Type: 'Succeed' },
  },
};

beforeAll(async () => {
  await application();
  name = randomUUID().slice(0, 8);
  const { stateMachineArn = '' } = await new SFNClient({}).send(
    new CreateStateMachineCommand({
      name: `holdfast-runbook-${name}`,
      definition: JSON.stringify(DEFINITION),
      roleArn: 'arn:aws:iam::000000000000:role/automation',
    }),
  );
  prefix = stateMachineArn.slice(0, -name.length);
});

const ended = (execution: string) =>
  until(`${execution} to end`, async () => {
    const status = await awsAutomationLook(prefix).status(name, execution);
    return status !== 'running' && status;
  });

it.each([
  ['fleet', 'succeeded'],
  ['broken', 'failed'],
])('an automation about %s has %s, started once however often', async (resource, status) => {
  const execution = `INC-${randomUUID().slice(0, 8)}`;
  for (let time = 0; time < 2; time += 1) await awsAutomations(prefix).start(name, execution, { resource });
  expect(await ended(execution)).toBe(status);
  await awsAutomations(prefix).stop(name, execution);
  expect(await ended(execution)).toBe(status);
});

it('one that was never started is missing, and stopping it stops nothing', async () => {
  await awsAutomations(prefix).stop(name, 'never');
  expect(await awsAutomationLook(prefix).status(name, 'never')).toBe('missing');
});

it('an automation that is not there is named', async () => {
  await expect(awsAutomations(prefix).start('nowhere', 'x', {})).rejects.toMatchObject({
    name: 'NotFoundError',
    message: 'there is no automation nowhere',
  });
});
