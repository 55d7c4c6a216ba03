import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Area } from '../../contracts/areas.ts';
import { STATUS_INDEX, WAKE_INDEX } from '../../contracts/keys.ts';

export interface AppTableProps {
  readonly area: Area;
  readonly key: IKey;
  /** Stage local throws its tables away with the stack; every other stage refuses. */
  readonly disposable: boolean;
}

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The table of one area: journals, what is due next, what has which status, and a stream of what is new. */
export class AppTable extends Table {
  readonly area: Area;

  constructor(scope: Construct, { area, key, disposable }: AppTableProps) {
    super(scope, `${area}-table`, {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      stream: StreamViewType.NEW_IMAGE,
      timeToLiveAttribute: 'expiresAt',
      deletionProtection: !disposable,
      removalPolicy: disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    this.area = area;
    // Keys only: rewritten when the due moment moves, not with every change of the state.
    this.addGlobalSecondaryIndex({
      indexName: WAKE_INDEX,
      partitionKey: text('wakeShard'),
      sortKey: text('wakeAt'),
      projectionType: ProjectionType.KEYS_ONLY,
    });
    this.addGlobalSecondaryIndex({
      indexName: STATUS_INDEX,
      partitionKey: text('status'),
      sortKey: text('changedAt'),
      projectionType: ProjectionType.ALL,
    });
  }
}
