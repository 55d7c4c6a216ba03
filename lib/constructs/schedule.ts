import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { kebab, stackName } from '../../contracts/names.ts';
import { AreaStack } from '../house.ts';
import { AppFunction } from './app-function.ts';
import { deadLetterQueue } from './safe-queue.ts';
import type { Workflow } from './workflow.ts';

export interface ScheduleProps {
  /** As EventBridge Scheduler reads it: `rate(1 minute)`, `cron(0 3 ? * SUN *)`; times are UTC. */
  readonly expression: string;
  readonly target: AppFunction | Workflow;
  readonly input?: Record<string, unknown>;
  /** Who is harmed when a run is lost, in one sentence. Runbook heading: `<id>-missed`. */
  readonly impact: string;
}

/** The one way to start something by the clock. A run that could not start or kept failing lands in a queue that rings. */
export class Schedule extends Construct {
  constructor(scope: Construct, id: string, props: ScheduleProps) {
    super(scope, id);
    const { house } = AreaStack.around(this);
    const { target } = props;
    const missed = deadLetterQueue(this, 'Missed', { impact: props.impact, runbook: `${kebab(id)}-missed` });
    const isFunction = target instanceof AppFunction;
    if (isFunction) target.parkFailures(missed);
    const arn = isFunction ? target.lambda.functionArn : target.stateMachineArn;

    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    const allow = (actions: string[], resources: string[], conditions: Record<string, unknown> = {}) =>
      role.addToPrincipalPolicy(new PolicyStatement({ actions, resources, conditions }));
    allow([isFunction ? 'lambda:InvokeFunction' : 'states:StartExecution'], [arn]);
    allow(['sqs:SendMessage'], [missed.queueArn]);
    const conditions = { StringEquals: { 'kms:ViaService': `sqs.${house.stage.region}.amazonaws.com` } };
    allow(['kms:Decrypt', 'kms:GenerateDataKey'], [house.key.keyArn], conditions);

    const off = !house.stage.schedules || this.node.tryGetContext('schedules') === 'off';
    new CfnSchedule(this, 'Schedule', {
      name: stackName(house.stageName, kebab(id)),
      scheduleExpression: props.expression,
      flexibleTimeWindow: { mode: 'OFF' },
      state: off ? 'DISABLED' : 'ENABLED',
      target: {
        arn,
        roleArn: role.roleArn,
        input: JSON.stringify(props.input ?? {}),
        deadLetterConfig: { arn: missed.queueArn },
        retryPolicy: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: 3600 },
      },
    });
  }
}
