import type { Duration } from 'aws-cdk-lib';
import { Rule, type EventPattern, type IEventBus, type IRule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IQueue, Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { EventType } from '../../contracts/events.ts';
import { kebab } from '../../contracts/names.ts';
import { AreaStack } from '../house.ts';
import { AppFunction, type AppFunctionProps } from './app-function.ts';
import { deadLetterQueue, workQueue } from './safe-queue.ts';

export interface SubscriberProps extends AppFunctionProps {
  /** Events of our own journals, on our own bus. */
  readonly events?: EventType[];
  /** Rules by name on another bus, for what is not ours; `bus` says which. */
  readonly patterns?: Record<string, EventPattern>;
  readonly bus?: IEventBus;
  /** Who is harmed when messages end in the dead-letter queue, in one sentence. Runbook heading: `<id>-dead-letters`. */
  readonly impact: string;
  /** Default 10. */
  readonly batchSize?: number;
  /** How long a batch may gather; default none, which is quickest. */
  readonly gather?: Duration;
}

/** Rules -> encrypted queue -> function with partial failures. What fails five times waits in a dead-letter queue that rings. */
export class Subscriber extends Construct {
  readonly function: AppFunction;
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: SubscriberProps) {
    super(scope, id);
    const meaning = { impact: props.impact, runbook: `${kebab(id)}-dead-letters` };
    this.function = new AppFunction(this, id, props);
    this.deadLetters = deadLetterQueue(this, 'DeadLetters', meaning);
    this.queue = workQueue(this, 'Queue', this.function.timeout, this.deadLetters);
    this.function.consume(this.queue, { batchSize: props.batchSize ?? 10, gather: props.gather });
    this.subscribe(props);
  }

  private subscribe({ events, patterns = {}, bus }: SubscriberProps): void {
    const { house } = AreaStack.around(this);
    for (const [name, eventPattern] of Object.entries(patterns)) this.addRule(name, eventPattern, bus ?? house.bus);
    if (events) this.addRule('Journal', { detailType: events }, house.bus);
  }

  private addRule(name: string, eventPattern: EventPattern, eventBus: IEventBus): void {
    const rule = new Rule(this, `${name}Rule`, { eventBus, eventPattern });
    rule.addTarget({
      bind: () => ({ arn: this.queue.queueArn, deadLetterConfig: { arn: this.deadLetters.queueArn } }),
    });
    for (const queue of [this.queue, this.deadLetters]) allowRule(rule, queue);
  }
}

/** Only this rule may send; the key's policy lets EventBridge encrypt for it. */
const allowRule = (rule: IRule, queue: IQueue): void => {
  queue.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: { ArnEquals: { 'aws:SourceArn': rule.ruleArn } },
    }),
  );
};
