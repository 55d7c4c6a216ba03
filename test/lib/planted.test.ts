import { beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { alarmLaws } from './laws/alarms.ts';
import { dataLaws } from './laws/data.ts';
import { apiLaws } from './laws/edge.ts';
import { functionLaws } from './laws/functions.ts';
import { messageLaws } from './laws/messages.ts';
import { rightsLaws } from './laws/rights.ts';
import { readWorlds, type Found, type World } from './templates.ts';

// A law is worth as much as what it catches: here each gets a resource with one thing wrong.
const laws = [...functionLaws, ...dataLaws, ...messageLaws, ...rightsLaws, ...alarmLaws, ...apiLaws];
const production = readWorlds().find(({ stageName }) => stageName === 'production')!;

type Change = [path: string, value: unknown];
const statement = (added: object): Change => [
  'PolicyDocument.Statement',
  [{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: 'arn:aws:sqs:*:*:some', ...added }],
];

const planted: [law: string, of: string, change: Change][] = [
  ['runs on arm64', 'Lambda::Function', ['Architectures', ['x86_64']]],
  ['runs on Node 24', 'Lambda::Function', ['Runtime', 'nodejs20.x']],
  ['is traced', 'Lambda::Function', ['TracingConfig.Mode', 'PassThrough']],
  ['is one of ours', 'Lambda::Function', ['Description', 'a custom resource']],
  ['holds the key of links only', 'Lambda::Function', ['Environment.Variables.LINK_SECRET_ARN', 'arn']],
  ['is forgotten after', 'Logs::LogGroup', ['RetentionInDays', undefined]],
  ['is traced and logged', 'StepFunctions::StateMachine', ['LoggingConfiguration.IncludeExecutionData', true]],
  ['tells what failed', 'Lambda::EventSourceMapping', ['FunctionResponseTypes', undefined]],
  ['can be restored', 'DynamoDB::Table', ['PointInTimeRecoverySpecification', undefined]],
  ['survives its stack', 'DynamoDB::Table', ['DeletionProtectionEnabled', false]],
  ['is never public', 'S3::Bucket', ['PublicAccessBlockConfiguration.BlockPublicPolicy', false]],
  ['locks what is written', 'S3::Bucket', ['ObjectLockConfiguration.Rule.DefaultRetention.Mode', 'GOVERNANCE']],
  ['rotates, where', 'KMS::Key', ['EnableKeyRotation', false]],
  ['of alarms lets CloudWatch in', 'SNS::TopicPolicy', ['PolicyDocument.Statement', []]],
  ['gives a function six times', 'SQS::Queue', ['VisibilityTimeout', 30]],
  ['loses nothing', 'SQS::Queue', ['RedrivePolicy', undefined]],
  ['parks what it cannot deliver', 'Events::Rule', ['Targets.0.DeadLetterConfig', undefined]],
  ['fires, unless', 'Scheduler::Schedule', ['State', 'DISABLED']],
  ['spells every action out', 'IAM::Policy', statement({ Action: 'sqs:*' })],
  ['names its resources', 'IAM::Policy', statement({ Resource: '*' })],
  ['has only rights that', 'IAM::Role', ['ManagedPolicyArns', ['arn:aws:iam::aws:policy/AdministratorAccess']]],
  ['may resume a waiting task', 'IAM::Policy', statement({ Action: 'states:SendTaskSuccess' })],
  ['that changes IAM', 'IAM::Policy', statement({ Action: 'iam:UpdateAccessKey' })],
  ['uses the shared key', 'IAM::Policy', statement({ Action: 'kms:Decrypt' })],
  ['says who is harmed', 'CloudWatch::Alarm', ['AlarmDescription', 'Bad. Runbook: docs/runbook.md#sweep-silent']],
  ['leads to a heading', 'CloudWatch::Alarm', ['AlarmDescription', 'x Runbook: docs/runbook.md#not-there']],
  ['answers under no address', 'ApiGatewayV2::Api', ['DisableExecuteApiEndpoint', false]],
  ['asks the gate', 'ApiGatewayV2::Route', ['AuthorizationType', 'NONE']],
  ['stands behind a firewall', 'CloudFront::Distribution', ['DistributionConfig.WebACLId', undefined]],
  ['logs the route', 'ApiGatewayV2::Stage', ['AccessLogSettings.Format', '$context.routeKey $context.path']],
];

const changed = (resource: Found, [path, value]: Change): Found => {
  const copy = structuredClone(resource);
  const keys = path.split('.');
  const last = keys.pop()!;
  const at = keys.reduce((part, key) => (part[key] ??= {}) as Record<string, unknown>, copy.Properties!);
  at[last] = value;
  return copy;
};

/** The same stage with one resource replaced. */
const worldWith = (resource: Found): World => ({
  ...production,
  resources: production.resources.map((other) => (other.id === resource.id ? resource : other)),
});

describe('a law', () => {
  test.each(planted)('"%s" catches it, at a %s', (law, type, change) => {
    const found = laws.filter((each) => each.law.startsWith(law));
    const caught = production.resources
      .filter(({ Type }) => Type === `AWS::${type}`)
      .some((resource) => {
        const bad = changed(resource, change);
        const world = worldWith(bad);
        return found.some(({ of, holds }) =>
          world.resources.some((each) => of.includes(each.Type) && !holds(each, world)),
        );
      });
    expect(found.length).toBeGreaterThan(0);
    expect(caught).toBe(true);
  });
});

describe('synth', () => {
  let said: Record<string, string> = {};
  beforeAll(() => {
    said = JSON.parse(execFileSync(process.execPath, ['test/lib/plant.ts'], { encoding: 'utf8' })) as typeof said;
  });

  test.each([
    ['a function without its file', 'lambdas/incidents/forget-everything.ts does not exist'],
    ['a workflow without its file', 'statemachines/incidents/forget-everything.asl.json does not exist'],
    ['a binding for a step the workflow does not have', 'has no step ForgetIncident'],
    ['an alarm without a heading in the runbook', 'docs/runbook.md has no heading "## never-written"'],
    ['a bucket that anybody could read in clear', 'AwsSolutions-S10'],
  ])('refuses %s', (fault, words) => {
    expect(said[fault]).toContain(words);
  });
});
