import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { House } from '../house.ts';

const RETENTION = { 7: RetentionDays.ONE_WEEK, 90: RetentionDays.THREE_MONTHS, 365: RetentionDays.ONE_YEAR };

/** The one way to declare a log: encrypted with the shared key, and forgotten when the stage says so. */
export const houseLog = (scope: Construct, { stage, key }: House, logGroupName: string): LogGroup =>
  new LogGroup(scope, 'Log', {
    logGroupName,
    retention: RETENTION[stage.logRetentionDays],
    removalPolicy: RemovalPolicy.DESTROY,
    encryptionKey: key,
  });
