import protectedJson from '../../../config/protected.json' with { type: 'json' };
import { property, read, listOf, type Found, type World } from '../templates.ts';
import { roleOf, statementsOf, statementsOfRole, type Statement } from '../policies.ts';
import type { Law } from './law.ts';

const POLICY = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'];
const ROLE = ['AWS::IAM::Role'];

/** One function's role, which names the deployment it acts for. */
const isTakenByFunction = (statement: unknown): boolean =>
  JSON.stringify(read(statement, 'Principal.AWS') ?? '').includes('Fn::GetAtt') &&
  read(statement, 'Condition.StringEquals') !== undefined &&
  JSON.stringify(statement).includes('sts:ExternalId');

/** The steps of the home account's incidents, from another account, naming the deployment they act for. */
const isTakenFromHome = (statement: unknown): boolean =>
  /:role\/holdfast-[a-z]+-incidents-\*$/.test(String(read(statement, 'Condition.ArnLike.aws:PrincipalArn'))) &&
  JSON.stringify(statement).includes('sts:ExternalId');

/** Services and calls that know no resources to name. */
const NAMELESS = new Set([
  'xray:PutTraceSegments',
  'xray:PutTelemetryRecords',
  'xray:GetSamplingRules',
  'xray:GetSamplingTargets',
  'iam:GetAccessKeyLastUsed',
  'cloudtrail:LookupEvents',
  'dynamodb:ListTables',
  'lambda:ListEventSourceMappings',
  'tag:GetResources',
  'ec2:DescribeInstances',
  'ec2:DescribeInstanceAttribute',
  'ec2:DescribeIamInstanceProfileAssociations',
  'ec2:DescribeSecurityGroups',
  'ec2:DescribeSnapshots',
  'autoscaling:DescribeAutoScalingInstances',
  'autoscaling:DescribeAutoScalingGroups',
  'ec2:DescribeNetworkAcls',
  'wafv2:ListIPSets',
  'elasticloadbalancing:DescribeTargetGroups',
  'elasticloadbalancing:DescribeTargetHealth',
  // SMS: a phone number has no ARN; topics are kept out of that right, and named where one is published to.
  'sns:Publish',
  'dynamodb:ListBackups',
  // Delivery of a state machine's log.
  'logs:CreateLogDelivery',
  'logs:GetLogDelivery',
  'logs:UpdateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:DescribeResourcePolicies',
  'logs:DescribeLogGroups',
]);

const CHANGES_IAM = /^iam:(?!Get|List|Simulate|Generate)/;

const granted = (statements: Statement[]): Statement[] => statements.filter(({ effect }) => effect === 'Allow');

const isProtecting = (statements: Statement[], action: string): boolean =>
  protectedJson.principals.every(({ arn }) =>
    statements.some(
      ({ effect, actions, resources }) => effect === 'Deny' && actions.includes(action) && resources.includes(arn),
    ),
  );

const mayResume = (role: Found, world: World): boolean =>
  granted(statementsOfRole(world, role)).some(({ actions }) =>
    actions.some((action) => action.startsWith('states:SendTask')),
  );

export const rightsLaws: Law[] = [
  {
    law: 'spells every action out',
    of: POLICY,
    holds: (it) => !statementsOf(it).some(({ actions }) => actions.some((action) => action.includes('*'))),
  },
  {
    law: 'names its resources, unless the call knows none',
    of: POLICY,
    holds: (it) =>
      granted(statementsOf(it))
        .filter(({ resources }) => resources.includes('*'))
        .every(({ actions }) => actions.every((action) => NAMELESS.has(action))),
  },
  {
    law: 'allows by name: no statement turned inside out',
    of: POLICY,
    // But for SMS: a phone number has no ARN, so the right to send one is that to publish to whatever is no topic.
    holds: (it) =>
      listOf(property(it, 'PolicyDocument.Statement'))
        .filter((statement) => read(statement, 'Action') !== 'sns:Publish')
        .every((statement) => !/"Not(Action|Resource|Principal)"/.test(JSON.stringify(statement))),
  },
  {
    law: 'has only rights that stand in this repository',
    of: ROLE,
    holds: (it) => property(it, 'ManagedPolicyArns') === undefined,
  },
  {
    law: 'is taken by one AWS service and nobody else, or by our functions that show the external id',
    of: ROLE,
    holds: (it) => {
      const trust = listOf(property(it, 'AssumeRolePolicyDocument.Statement'));
      if (trust.every((one) => isTakenByFunction(one) || isTakenFromHome(one))) return trust.length > 0;
      const services = trust.map((statement) => read(statement, 'Principal.Service'));
      return services.length === 1 && /^(lambda|states|scheduler)\.amazonaws\.com$/.test(String(services[0]));
    },
  },
  {
    law: 'may resume a waiting task only as the one function that does',
    of: ROLE,
    holds: (it, world) => !mayResume(it, world) || it.id.startsWith('ResumeWaiting'),
  },
  {
    law: 'that resumes is there',
    of: ['AWS::Lambda::Function'],
    holds: (it, world) => {
      const role = roleOf(world, it);
      return (
        property(it, 'Description') !== 'lambdas/incidents/resume-waiting.ts' ||
        (role !== undefined && mayResume(role, world))
      );
    },
  },
  {
    law: 'that changes IAM is denied every such change to the protected list, Holdfast itself included',
    of: ROLE,
    holds: (it, world) => {
      const statements = statementsOfRole(world, it);
      const changes = granted(statements).flatMap(({ actions }) =>
        actions.filter((action) => CHANGES_IAM.test(action)),
      );
      return changes.every((action) => isProtecting(statements, action));
    },
  },
  {
    law: 'that contains can undo nothing',
    of: ['AWS::Lambda::Function'],
    holds: (it, world) => {
      const role = roleOf(world, it);
      return (
        property(it, 'Description') !== 'lambdas/incidents/apply-containment.ts' ||
        (role !== undefined &&
          !granted(statementsOfRole(world, role)).some(({ actions }) =>
            actions.some((action) => /^iam:(Create|Delete)/.test(action)),
          ))
      );
    },
  },
  {
    law: 'never deletes or unlocks evidence and archive',
    of: POLICY,
    holds: (it) =>
      !statementsOf(it).some(({ actions }) =>
        // Who gets into a bucket is no evidence: its policy goes when a quarantine ends that found none.
        actions.some((action) => /^s3:(Delete(?!BucketPolicy$)|Bypass)/.test(action)),
      ),
  },
  {
    law: 'uses the shared key through the service that keeps the data, or for the aggregates of one area',
    of: POLICY,
    holds: (it) =>
      granted(statementsOf(it))
        .filter(({ actions }) => actions.some((action) => /^kms:(Decrypt|GenerateDataKey|Encrypt)$/.test(action)))
        .every(
          ({ condition }) =>
            read(condition, 'StringEquals.kms:ViaService') !== undefined ||
            /^[a-z-]+\/\*$/.test(String(read(condition, 'StringLike.kms:EncryptionContext:aggregate'))),
        ),
  },
];
