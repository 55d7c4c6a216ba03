import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { Alarm } from '../constructs/alarm.ts';
import { HouseStack } from '../house.ts';
import type { ApiStack } from './api-stack.ts';
import type { DataStack } from './data-stack.ts';

const quarter = { period: Duration.minutes(15), statistic: 'Sum' };
const hourly = { period: Duration.hours(1), statistic: 'Maximum' };
const brief = { period: Duration.minutes(5), statistic: 'Sum' };

/** What can break that no single area sees: mails, SMS, the API, and capacity that all share. */
export class AlarmsStack extends HouseStack {
  constructor(scope: Construct, { house, tables }: DataStack, { api }: ApiStack) {
    super(scope, house, 'alarms');
    this.watchMails();
    this.watchSms(house.stage.smsSpendLimitUsd);
    new Alarm(this, 'ApiErrors', {
      metric: api.metricServerError(brief),
      impact: 'People who open a link or decide see an error: decisions are late.',
      runbook: 'api-errors',
    });
    new Alarm(this, 'LinksRefused', {
      metric: api.metricClientError(brief),
      threshold: 50,
      impact: 'Somebody may be guessing links, or the links in our mails do not work.',
      runbook: 'links-refused',
    });
    new Alarm(this, 'FunctionsThrottled', {
      // Without a dimension: every function of the account and region, which share one limit.
      metric: new Metric({ namespace: 'AWS/Lambda', metricName: 'Throttles', ...brief }),
      impact: 'Functions of this account are turned away: signals, mails and decisions are late.',
      runbook: 'functions-throttled',
    });
    for (const area of ['detection', 'incidents', 'approvals'] as const)
      new Alarm(this, `${area}-table-throttled`, {
        name: `${area}-table-throttled`,
        metric: tables[area].metric('WriteThrottleEvents', brief),
        threshold: 10,
        impact: 'A table turns writes away: what is retried is late, what gives up waits in a dead-letter queue.',
        runbook: 'table-throttled',
      });
  }

  private watchMails(): void {
    const mails = (metricName: string, settings: object) =>
      new Metric({ namespace: 'AWS/SES', metricName, ...settings });
    new Alarm(this, 'MailBounced', {
      metric: mails('Bounce', quarter),
      impact: 'Somebody was not reached by a mail, perhaps one that asks them to decide.',
      runbook: 'mail-bounced',
    });
    // SES looks at an account from 5 % bounces and 0.1 % complaints on; it may then stop sending.
    new Alarm(this, 'MailBounceRate', {
      metric: mails('Reputation.BounceRate', hourly),
      threshold: 0.04,
      impact: 'SES may soon refuse to send our mails: nobody would be asked to decide.',
      runbook: 'mail-bounce-rate',
    });
    new Alarm(this, 'MailComplaintRate', {
      metric: mails('Reputation.ComplaintRate', hourly),
      threshold: 0.0008,
      impact: 'SES may soon refuse to send our mails: nobody would be asked to decide.',
      runbook: 'mail-complaint-rate',
    });
  }

  private watchSms(limitUsd: number): void {
    const sms = (metricName: string, settings: object) => new Metric({ namespace: 'AWS/SNS', metricName, ...settings });
    new Alarm(this, 'SmsFailed', {
      metric: sms('NumberOfNotificationsFailed', {
        ...quarter,
        dimensionsMap: { PhoneNumber: 'PhoneNumberDirect' },
      }),
      impact: 'A person did not get the code they need to decide.',
      runbook: 'sms-failed',
    });
    new Alarm(this, 'SmsSpend', {
      metric: sms('SMSMonthToDateSpentUSD', hourly),
      threshold: limitUsd * 0.8,
      impact: 'At the monthly limit SNS sends no more SMS: nobody could confirm a decision by a code.',
      runbook: 'sms-spend',
    });
  }
}
