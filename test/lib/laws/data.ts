import { listOf, property, read, refersTo, type Found, type World } from '../templates.ts';
import { statementsOf } from '../policies.ts';
import type { Law } from './law.ts';

const TABLE = ['AWS::DynamoDB::Table'];
const BUCKET = ['AWS::S3::Bucket'];
const STATEFUL = [...TABLE, ...BUCKET, 'AWS::KMS::Key', 'AWS::SecretsManager::Secret'];

/** The clock, and counters that forget: nobody reads what is new there. */
const keepsNoRecord = ({ id }: Found): boolean => id.startsWith('Clock') || id.startsWith('Visits');
const isLogs = ({ id }: Found): boolean => id.startsWith('AccessLogs');

/** Whether the resource's own policy refuses every call without TLS. */
const refusesPlainText = (it: Found, { resources }: World, policyType: string, field: string): boolean =>
  resources
    .filter(({ Type, stack }) => Type === policyType && stack === it.stack)
    .filter((policy) => refersTo(property(policy, field), it))
    .flatMap(statementsOf)
    .some(({ effect, condition }) => effect === 'Deny' && read(condition, 'Bool.aws:SecureTransport') === 'false');

export const dataLaws: Law[] = [
  {
    law: 'can be restored to any second of the last 35 days',
    of: TABLE,
    holds: (it) => property(it, 'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled') === true,
  },
  {
    law: 'is encrypted with our key',
    of: TABLE,
    holds: (it) =>
      property(it, 'SSESpecification.SSEType') === 'KMS' &&
      property(it, 'SSESpecification.KMSMasterKeyId') !== undefined,
  },
  { law: 'costs nothing at rest', of: TABLE, holds: (it) => property(it, 'BillingMode') === 'PAY_PER_REQUEST' },
  {
    law: 'streams what is new',
    of: TABLE,
    holds: (it) => keepsNoRecord(it) || property(it, 'StreamSpecification.StreamViewType') === 'NEW_IMAGE',
  },
  {
    law: 'survives its stack and every careless delete, outside stage local',
    of: STATEFUL,
    holds: (it, { stageName }) =>
      stageName === 'local' ||
      (it.DeletionPolicy === 'Retain' &&
        (!TABLE.includes(it.Type) || property(it, 'DeletionProtectionEnabled') === true)),
  },
  {
    law: 'stands in the data stack',
    of: STATEFUL,
    holds: (it, { stageName }) => it.stack === `holdfast-${stageName}-data`,
  },
  {
    law: 'is never public',
    of: BUCKET,
    holds: (it) => {
      const block = Object.values(property(it, 'PublicAccessBlockConfiguration') ?? {});
      return block.length === 4 && block.every((blocked) => blocked === true);
    },
  },
  {
    law: 'has no object lists of access (ACL)',
    of: BUCKET,
    holds: (it) => property(it, 'OwnershipControls.Rules.0.ObjectOwnership') === 'BucketOwnerEnforced',
  },
  {
    law: 'is encrypted',
    of: BUCKET,
    holds: (it) => property(it, 'BucketEncryption.ServerSideEncryptionConfiguration.0') !== undefined,
  },
  {
    law: 'refuses calls without TLS',
    of: BUCKET,
    holds: (it, world) => refusesPlainText(it, world, 'AWS::S3::BucketPolicy', 'Bucket'),
  },
  {
    law: 'locks what is written, in production against everybody',
    of: BUCKET,
    holds: (it, { stage }) => {
      const retention = property(it, 'ObjectLockConfiguration.Rule.DefaultRetention');
      return (
        isLogs(it) ||
        (property(it, 'VersioningConfiguration.Status') === 'Enabled' &&
          read(retention, 'Mode') === (stage.production ? 'COMPLIANCE' : 'GOVERNANCE') &&
          read(retention, 'Days') === stage.lockDays)
      );
    },
  },
  {
    law: 'rotates, where it encrypts',
    of: ['AWS::KMS::Key'],
    holds: (it) => property(it, 'KeyUsage') === 'SIGN_VERIFY' || property(it, 'EnableKeyRotation') === true,
  },
  {
    law: 'is never used by a service for another account, EventBridge apart, which does not say for whom it asks',
    of: ['AWS::KMS::Key'],
    holds: (it) =>
      listOf(property(it, 'KeyPolicy.Statement'))
        .filter((statement) => read(statement, 'Principal.Service') !== undefined)
        .every(
          (statement) =>
            (read(statement, 'Condition') === undefined) ===
            (read(statement, 'Principal.Service') === 'events.amazonaws.com'),
        ),
  },
  {
    law: 'is encrypted with our key',
    of: ['AWS::SecretsManager::Secret'],
    holds: (it) => property(it, 'KmsKeyId') !== undefined,
  },
];
