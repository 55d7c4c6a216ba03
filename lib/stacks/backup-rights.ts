import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import backupsJson from '../../config/backups.json' with { type: 'json' };
import { BackupsConfig } from '../../contracts/config/backups.ts';
import { ENV } from '../../contracts/env.ts';
import type { AppFunction } from '../constructs/app-function.ts';
import type { DataStack } from './data-stack.ts';

/** Areas whose backups can be verified; lambdas/continuity/list-tables.ts knows the same. */
const VERIFIED = { 'third-parties': ENV.thirdPartiesTable, regulation: ENV.regulationTable } as const;
type Verified = keyof typeof VERIFIED;
const isVerified = (area: string): area is Verified => area in VERIFIED;

const READ_ALL = ['dynamodb:DescribeTable', 'dynamodb:Scan'];
const NAMED = 'A temporary table is named after its execution.';

/** What the steps of a verification may touch: the configured tables, their backups, and temporary tables by their prefix. */
export class BackupRights {
  private readonly data: DataStack;
  private readonly config = BackupsConfig.parse(backupsJson);

  constructor(data: DataStack) {
    this.data = data;
    const unknown = this.config.areas.find(({ area }) => !isVerified(area));
    if (unknown) throw new Error(`config/backups.json: the table of ${unknown.area} is not among those verified`);
  }

  readonly mayNameTables = (step: AppFunction): AppFunction => {
    for (const [area, name] of this.areas()) step.set(name, this.data.tables[area].tableName);
    return step;
  };

  readonly mayReadSources = (step: AppFunction): AppFunction =>
    step.allow(READ_ALL, this.sources(step)).useKeyThrough('dynamodb', 'read');

  readonly mayBackUp = (step: AppFunction): AppFunction =>
    this.mayReadSources(step)
      .allow(['dynamodb:CreateBackup'], this.sources(step))
      .allow(['dynamodb:ListBackups'], ['*'], 'ListBackups knows no resources to name.');

  /** Restoring is writing every item of a new table, under the source's key. */
  readonly mayRestore = (step: AppFunction): AppFunction => {
    const backups = this.sources(step).map((arn) => `${arn}/backup/*`);
    const writes = ['PutItem', 'UpdateItem', 'DeleteItem', 'GetItem', 'Query', 'Scan', 'BatchWriteItem'];
    step.allow(
      ['dynamodb:RestoreTableFromBackup'],
      backups,
      'Which backup is the newest is known only when it is asked.',
    );
    step.allow(
      ['RestoreTableFromBackup', ...writes].map((action) => `dynamodb:${action}`),
      this.temporary(step),
      NAMED,
    );
    // DynamoDB keeps the new table under the source's key by a grant of its own.
    step.lambda.addToRolePolicy(
      new PolicyStatement({
        actions: ['kms:CreateGrant'],
        resources: [this.data.house.key.keyArn],
        conditions: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
      }),
    );
    return step.useKeyThrough('dynamodb', 'write');
  };

  readonly mayReadRestored = (step: AppFunction): AppFunction =>
    step.allow(READ_ALL, this.temporary(step), NAMED).useKeyThrough('dynamodb', 'read');

  /** Deleting tables, but never one that is not temporary. */
  readonly mayDropRestored = (step: AppFunction): AppFunction =>
    step.allow(['dynamodb:DeleteTable', 'dynamodb:DescribeTable'], this.temporary(step), NAMED);

  readonly mayListTables = (step: AppFunction): AppFunction =>
    step.allow(['dynamodb:ListTables'], ['*'], 'ListTables knows no resources to name.');

  private areas(): [Verified, (typeof VERIFIED)[Verified]][] {
    return this.config.areas
      .map(({ area }) => area)
      .filter(isVerified)
      .map((area) => [area, VERIFIED[area]]);
  }

  private sources(step: AppFunction): string[] {
    const { stageName } = this.data.house;
    const named = this.config.tables.filter(({ stages }) => stages.includes(stageName));
    return [
      ...this.areas().map(([area]) => this.data.tables[area].tableArn),
      ...named.map(({ table }) => tableArn(step, table)),
    ];
  }

  private temporary(step: AppFunction): string[] {
    return [tableArn(step, `holdfast-${this.data.house.stageName}-restore-check-*`)];
  }
}

const tableArn = (step: AppFunction, name: string): string =>
  Stack.of(step).formatArn({ service: 'dynamodb', resource: 'table', resourceName: name });
