import { listOf, property, read, refersTo, type Found, type World } from '../templates.ts';
import { statementsOf } from '../policies.ts';
import type { Law } from './law.ts';

const QUEUE = ['AWS::SQS::Queue'];
const TOPIC = ['AWS::SNS::Topic'];

const isFed = (queue: Found, mapping: Found): boolean =>
  mapping.Type === 'AWS::Lambda::EventSourceMapping' && refersTo(property(mapping, 'EventSourceArn'), queue);

/** Seconds the functions behind a queue may take at most; undefined when nothing reads it. */
const longestTimeout = (queue: Found, { resources }: World): number | undefined => {
  const timeouts = resources
    .filter((mapping) => isFed(queue, mapping))
    .flatMap((mapping) =>
      resources
        .filter((it) => it.Type === 'AWS::Lambda::Function' && refersTo(property(mapping, 'FunctionName'), it))
        .map((it) => Number(property(it, 'Timeout'))),
    );
  return timeouts.length === 0 ? undefined : Math.max(...timeouts);
};

const refusesPlainText = (it: Found, { resources }: World, type: string, field: string): boolean =>
  resources
    .filter((policy) => policy.Type === type && refersTo(property(policy, field), it))
    .flatMap(statementsOf)
    .some(({ effect, condition }) => effect === 'Deny' && read(condition, 'Bool.aws:SecureTransport') === 'false');

export const messageLaws: Law[] = [
  { law: 'is encrypted with our key', of: QUEUE, holds: (it) => property(it, 'KmsMasterKeyId') !== undefined },
  { law: 'is encrypted with our key', of: TOPIC, holds: (it) => property(it, 'KmsMasterKeyId') !== undefined },
  {
    law: 'refuses calls without TLS',
    of: QUEUE,
    holds: (it, world) => refusesPlainText(it, world, 'AWS::SQS::QueuePolicy', 'Queues'),
  },
  {
    law: 'refuses calls without TLS',
    of: TOPIC,
    holds: (it, world) => refusesPlainText(it, world, 'AWS::SNS::TopicPolicy', 'Topics'),
  },
  {
    law: 'of alarms lets CloudWatch in, which its own policy would shut out',
    of: TOPIC,
    holds: (it, { resources }) =>
      !it.id.startsWith('OpsTopic') ||
      resources
        .filter(({ Type, Properties }) => Type === 'AWS::SNS::TopicPolicy' && refersTo(Properties?.['Topics'], it))
        .flatMap(({ Properties }) => listOf(read(Properties, 'PolicyDocument.Statement')))
        .some(
          (statement) =>
            read(statement, 'Effect') === 'Allow' &&
            read(statement, 'Principal.Service') === 'cloudwatch.amazonaws.com' &&
            read(statement, 'Action') === 'sns:Publish',
        ),
  },
  {
    law: 'gives a function six times its timeout before another one gets the message',
    of: QUEUE,
    holds: (it, world) => {
      const timeout = longestTimeout(it, world);
      return timeout === undefined || Number(property(it, 'VisibilityTimeout')) >= 6 * timeout;
    },
  },
  {
    law: 'loses nothing: it has a dead-letter queue, or keeps for two weeks what waits for a person',
    of: QUEUE,
    holds: (it, world) =>
      longestTimeout(it, world) === undefined
        ? property(it, 'MessageRetentionPeriod') === 1_209_600
        : property(it, 'RedrivePolicy.deadLetterTargetArn') !== undefined,
  },
  {
    law: 'that nobody reads rings when something lies in it',
    of: QUEUE,
    holds: (it, { resources }) =>
      property(it, 'MessageRetentionPeriod') !== 1_209_600 ||
      resources.some(
        ({ Type, Properties, stack }) =>
          Type === 'AWS::CloudWatch::Alarm' && stack === it.stack && refersTo(Properties, it),
      ),
  },
  {
    law: 'parks what it cannot deliver, at every target',
    of: ['AWS::Events::Rule'],
    holds: (it) => {
      const targets = listOf(property(it, 'Targets'));
      return targets.length > 0 && targets.every((target) => read(target, 'DeadLetterConfig.Arn') !== undefined);
    },
  },
  {
    law: 'parks what it cannot start, after a few attempts',
    of: ['AWS::Scheduler::Schedule'],
    holds: (it) =>
      property(it, 'Target.DeadLetterConfig.Arn') !== undefined &&
      Number(property(it, 'Target.RetryPolicy.MaximumRetryAttempts')) > 0,
  },
  {
    law: 'fires, unless the stage says that nothing does',
    of: ['AWS::Scheduler::Schedule'],
    holds: (it, { stage }) => property(it, 'State') === (stage.schedules ? 'ENABLED' : 'DISABLED'),
  },
];
