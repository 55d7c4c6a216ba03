import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  Alarm as CloudWatchAlarm,
  ComparisonOperator,
  TreatMissingData,
  type IMetric,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Construct } from 'constructs';
import { stackName } from '../../contracts/names.ts';
import { HouseStack } from '../house.ts';

/** What a person woken by an alarm needs first. */
export interface Meaning {
  /** Who is harmed and how, in one sentence: "Customers are not told of ...". */
  readonly impact: string;
  /** Heading in docs/runbook.md that says what to do. */
  readonly runbook: string;
}

export interface AlarmProps extends Meaning {
  /** Its name, where several lead to one heading; default: the heading. */
  readonly name?: string;
  readonly metric: IMetric;
  /** Rings when the metric is at or above this; default 1. */
  readonly threshold?: number;
  /** Rings when the metric is below the threshold instead: something that should happen does not. */
  readonly below?: boolean;
  readonly evaluationPeriods?: number;
}

const runbook = readFileSync(resolve(import.meta.dirname, '../../docs/runbook.md'), 'utf8');

const mustHaveHeading = (heading: string): void => {
  if (!runbook.split('\n').includes(`## ${heading}`)) throw new Error(`docs/runbook.md has no heading "## ${heading}"`);
};

/** The one way to wake people. Throws at synth when the runbook does not say what to do. */
export class Alarm extends Construct {
  constructor(scope: Construct, id: string, props: AlarmProps) {
    super(scope, id);
    mustHaveHeading(props.runbook);
    const house = HouseStack.houseAround(this);
    const alarm = new CloudWatchAlarm(this, 'Alarm', {
      alarmName: stackName(house.stageName, props.name ?? props.runbook),
      alarmDescription: `${props.impact} Runbook: docs/runbook.md#${props.runbook}`,
      metric: props.metric,
      threshold: props.threshold ?? 1,
      evaluationPeriods: props.evaluationPeriods ?? 1,
      comparisonOperator:
        props.below === true
          ? ComparisonOperator.LESS_THAN_THRESHOLD
          : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      // A silent heartbeat is a stopped heart; elsewhere no data means nothing happened.
      treatMissingData: props.below === true ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    const action = new SnsAction(house.opsTopic);
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
  }
}
