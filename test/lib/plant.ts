import { App, Aspects, type Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { Alarm } from '../../lib/constructs/alarm.ts';
import { AppFunction } from '../../lib/constructs/app-function.ts';
import { Workflow } from '../../lib/constructs/workflow.ts';
import { AreaStack } from '../../lib/house.ts';
import { DataStack } from '../../lib/stacks/data-stack.ts';
import { context, stages } from './templates.ts';

// A program: plants one fault at a time into a stack of the house and prints, as JSON, what synth said to each.
const metric = new Metric({ namespace: 'Holdfast', metricName: 'Planted' });

const faults: Record<string, (stack: Stack) => void> = {
  'a function without its file': (stack) => new AppFunction(stack, 'ForgetEverything'),
  'a workflow without its file': (stack) => new Workflow(stack, 'ForgetEverything'),
  'a binding for a step the workflow does not have': (stack) =>
    new Workflow(stack, 'HandleIncident', { ForgetIncident: (step) => step.set('MAIL_FROM', '') }),
  'an alarm without a heading in the runbook': (stack) =>
    new Alarm(stack, 'Silent', { metric, impact: 'Nobody knows what to do.', runbook: 'never-written' }),
  'a bucket that anybody could read in clear': (stack) => new Bucket(stack, 'Plain'),
};

const said = (plant: (stack: Stack) => void): string => {
  const app = new App({ context: { ...context, bundle: 'off' }, analyticsReporting: false });
  const { house } = new DataStack(app, 'local', stages['local']!);
  Aspects.of(app).add(new AwsSolutionsChecks());
  try {
    plant(new AreaStack(app, 'incidents', house));
    return app
      .synth()
      .stacks.flatMap(({ messages }) => messages.map(({ entry }) => JSON.stringify(entry.data)))
      .join('\n');
  } catch (error) {
    return String(error);
  }
};

console.log(JSON.stringify(Object.fromEntries(Object.entries(faults).map(([fault, plant]) => [fault, said(plant)]))));
