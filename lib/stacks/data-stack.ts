import { CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Area } from '../../contracts/areas.ts';
import type { Stage } from '../../contracts/config/stage.ts';
import { stackName } from '../../contracts/names.ts';
import { OUTPUT, tableOutput } from '../../contracts/outputs.ts';
import { AppTable } from '../constructs/app-table.ts';
import { stackProps, type House } from '../house.ts';
import { edgeOf } from '../stage.ts';
import { alarmTopic } from './alarm-topic.ts';
import { clockTable } from './clock-table.ts';
import { letServicesUse } from './key-policy.ts';
import { mailSender } from './mail-sender.ts';
import { lockedBuckets, type LockedBuckets } from './locked-buckets.ts';
import { chatSecret, linkSecret, originSecret, signalSecret } from './secrets.ts';
import { visitsTable } from './visits-table.ts';

/** Areas with a table of their own so far. */
const TABLE_AREAS = [
  'detection',
  'incidents',
  'approvals',
  'people',
  'regulation',
  'continuity',
  'third-parties',
  'audit',
] as const satisfies Area[];
type TableArea = (typeof TABLE_AREAS)[number];

/** Everything stateful, apart from what runs: it is deployed rarely and never thrown away. */
export class DataStack extends Stack {
  readonly house: House;
  readonly tables: Record<TableArea, AppTable>;
  /** Counters of opens and posts of links. */
  readonly visits: ITable;
  /** Where SES tells of mails that did not arrive. */
  readonly mailEvents: ITopic;
  readonly buckets: LockedBuckets;
  readonly signingKey: Key;
  readonly linkSecret: ISecret;
  readonly signalSecret: ISecret;
  readonly chatSecret: ISecret;
  /** Outside stage local. */
  readonly originSecret?: ISecret;
  private readonly removalPolicy: RemovalPolicy;

  constructor(scope: Construct, stageName: string, stage: Stage) {
    super(scope, 'data', stackProps(stageName, stage, 'data'));
    const disposable = stageName === 'local';
    this.removalPolicy = disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;

    const key = new Key(this, 'Key', {
      enableKeyRotation: true,
      alias: stackName(stageName, 'data'),
      removalPolicy: this.removalPolicy,
    });
    letServicesUse(key);
    const bus = new EventBus(this, 'Bus', { eventBusName: stackName(stageName, 'bus') });
    const opsTopic = alarmTopic(this, key);
    const clock = stage.steppedClock ? { clock: clockTable(this, key) } : {};
    const sender = mailSender(this, stage.mailFrom, key);
    this.mailEvents = sender.events;
    const table = (area: TableArea) => new AppTable(this, { area, key, disposable });
    const people = table('people');
    this.house = { stageName, stage, key, bus, opsTopic, people, mailArns: sender.arns, ...clock };
    this.tables = {
      detection: table('detection'),
      incidents: table('incidents'),
      approvals: table('approvals'),
      people,
      regulation: table('regulation'),
      continuity: table('continuity'),
      'third-parties': table('third-parties'),
      audit: table('audit'),
    };
    this.visits = visitsTable(this, key, disposable);
    this.buckets = lockedBuckets(this, key, stage);
    this.signingKey = this.declareSigningKey();
    this.linkSecret = linkSecret(this, key, this.removalPolicy);
    this.chatSecret = chatSecret(this, key, this.removalPolicy);
    this.signalSecret = signalSecret(this, key, this.removalPolicy);
    if (edgeOf(stage)) this.originSecret = originSecret(this, stageName, key, this.removalPolicy);
    this.declareOutputs();
  }

  /** Signs heads and daily roots; its public key is pinned by whoever verifies, so it is never rotated silently. */
  private declareSigningKey(): Key {
    return new Key(this, 'SigningKey', {
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      pendingWindow: Duration.days(30),
      removalPolicy: this.removalPolicy,
    });
  }

  private declareOutputs(): void {
    const { house, buckets } = this;
    const values: Partial<Record<string, string>> = {
      [OUTPUT.bus]: house.bus.eventBusName,
      [OUTPUT.opsTopic]: house.opsTopic.topicArn,
      [OUTPUT.mailEventsTopic]: this.mailEvents.topicArn,
      [OUTPUT.dataKey]: house.key.keyArn,
      [OUTPUT.signingKey]: this.signingKey.keyArn,
      [OUTPUT.linkSecret]: this.linkSecret.secretArn,
      [OUTPUT.signalSecret]: this.signalSecret.secretArn,
      [OUTPUT.chatSecret]: this.chatSecret.secretArn,
      [OUTPUT.evidenceBucket]: buckets.evidence.bucketName,
      [OUTPUT.archiveBucket]: buckets.archive.bucketName,
      [OUTPUT.clockTable]: house.clock?.tableName,
      [OUTPUT.visitsTable]: this.visits.tableName,
    };
    for (const area of TABLE_AREAS) values[tableOutput(area)] = this.tables[area].tableName;
    for (const [name, value] of Object.entries(values)) if (value !== undefined) new CfnOutput(this, name, { value });
  }
}
