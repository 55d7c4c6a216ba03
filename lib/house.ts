import { Stack, type StackProps } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct, IConstruct } from 'constructs';
import type { Area } from '../contracts/areas.ts';
import type { Stage } from '../contracts/config/stage.ts';
import { stackName } from '../contracts/names.ts';

/** What every construct of every area shares. */
export interface House {
  readonly stageName: string;
  readonly stage: Stage;
  /** The one key that encrypts all data at rest. */
  readonly key: IKey;
  readonly bus: IEventBus;
  /** Where alarms call people. */
  readonly opsTopic: ITopic;
  /** Where the governed documents are: the directory, rotas, policies, playbooks. */
  readonly people: ITable;
  /** Stage local only: its one item says how far the clock was moved. */
  readonly clock?: ITable;
  /** ARNs a mail is sent under: the sender's domain and its configuration set. */
  readonly mailArns: string[];
}

/** Account, region, name and tags of a stack of this stage. */
export const stackProps = (stageName: string, stage: Stage, part: string): StackProps => ({
  stackName: stackName(stageName, part),
  env: { account: stage.account, region: stage.region },
  tags: { application: 'holdfast', stage: stageName, part },
});

/** A stack whose constructs find the house through it. `part` is its name. */
export class HouseStack extends Stack {
  readonly house: House;

  constructor(scope: Construct, house: House, part: string) {
    super(scope, part, stackProps(house.stageName, house.stage, part));
    this.house = house;
  }

  /** The house a construct stands in. Throws when it stands elsewhere. */
  static houseAround(construct: IConstruct): House {
    const stack = Stack.of(construct);
    if (!(stack instanceof HouseStack)) throw new Error(`${construct.node.path} must stand in a stack of the house`);
    return stack.house;
  }
}

/** A stack of one area; the functions below it have their files in the area's folder. */
export class AreaStack extends HouseStack {
  readonly area: Area;

  /** `part` names the stack where an area has more than one. */
  constructor(scope: Construct, area: Area, house: House, part: string = area) {
    super(scope, house, part);
    this.area = area;
  }

  /** The area stack a construct stands in. Throws when it stands elsewhere. */
  static around(construct: IConstruct): AreaStack {
    const stack = Stack.of(construct);
    if (!(stack instanceof AreaStack)) throw new Error(`${construct.node.path} must stand in an area's stack`);
    return stack;
  }
}
