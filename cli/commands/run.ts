import { setTimeout as sleep } from 'node:timers/promises';
import { DescribeExecutionCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { Argument } from 'commander';
import type { Command } from 'commander';
import type { Area } from '../../contracts/areas.ts';
import { workflowOutput } from '../../contracts/outputs.ts';
import { connect } from '../deployment/connect.ts';
import type { Deployment } from '../deployment/connect.ts';
import { invoke } from '../deployment/invoke.ts';
import { printLine } from '../print.ts';

/** Workflows that a schedule starts. */
const WORKFLOWS = ['verify-backup', 'assess-vendor'];

/** Functions that a schedule starts, by the name an operator uses. */
const FUNCTIONS: Record<string, { area: Area; name: string }> = {
  'probe-services': { area: 'continuity', name: 'probe-services' },
  'check-recurrence': { area: 'regulation', name: 'check-recurrence' },
  'mail-load': { area: 'reporting', name: 'mail-load' },
  'start-due-exercises': { area: 'incidents', name: 'start-due-exercises' },
  'sign-root': { area: 'audit', name: 'sign-root' },
  sweep: { area: 'incidents', name: 'wake-due' },
};

const LOOK_EVERY_MS = 250;

/** Starts a workflow as its schedule does and waits for its end. */
const runWorkflow = async (deployment: Deployment, name: string): Promise<void> => {
  const sfn = new SFNClient({});
  const { executionArn } = await sfn.send(
    new StartExecutionCommand({
      stateMachineArn: deployment.output(workflowOutput(name)),
      name: `by-hand-${new Date().toISOString().replaceAll(/\W/g, '-')}`,
      input: '{}',
    }),
  );
  for (;;) {
    const { status, output, error, cause } = await sfn.send(new DescribeExecutionCommand({ executionArn }));
    if (status !== 'RUNNING') {
      printLine({ workflow: name, execution: executionArn, status, output: parsed(output), error, cause });
      process.exitCode = status === 'SUCCEEDED' ? 0 : 1;
      return;
    }
    await sleep(LOOK_EVERY_MS);
  }
};

const parsed = (text: string | undefined): unknown => (text === undefined ? undefined : JSON.parse(text));

const run = async (name: string, _options: object, command: Command): Promise<void> => {
  const deployment = await connect(command);
  const target = FUNCTIONS[name];
  if (target === undefined) await runWorkflow(deployment, name);
  else printLine({ function: name, answer: await invoke(deployment.stage, target.area, target.name, {}) });
};

export const addRunCommand = (program: Command): void => {
  program
    .command('run')
    .description('does now what a schedule does later, and waits for its end')
    .addArgument(new Argument('<name>', 'a workflow or function').choices([...WORKFLOWS, ...Object.keys(FUNCTIONS)]))
    .action(run);
};
