import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Area } from '../../contracts/areas.ts';
import { ENV } from '../../contracts/env.ts';
import { functionName, kebab } from '../../contracts/names.ts';
import { explainWildcards } from '../explained.ts';
import { AreaStack, type House } from '../house.ts';
import { Bindable } from './bindable.ts';
import { houseLog } from './house-log.ts';

const root = resolve(import.meta.dirname, '../..');

export interface AppFunctionProps {
  /** The area whose folder holds the handler; default: the stack's own. */
  readonly area?: Area;
  /** The handler's file name without `.ts`; default: the id in kebab case. */
  readonly file?: string;
  /** MB; default 512: CPU grows with it, and a cold start is mostly CPU. */
  readonly memorySize?: number;
  /** Default 30 s. */
  readonly timeout?: Duration;
}

/** Where bundling is off (template tests) nothing is staged: the laws look at templates, not at code. */
const codeOf = (scope: Construct, area: Area, file: string): Code =>
  scope.node.tryGetContext('bundle') === 'off'
    ? Code.fromInline('// not bundled')
    : Code.fromAsset(resolve(root, 'dist/lambdas', area, file));

/**
 * The one way to declare a function: `new AppFunction(this, 'CloseIncident')` runs
 * `lambdas/<area of the stack>/close-incident.ts`, bundled by scripts/bundle.ts. Its role starts with nothing but its own
 * log and traces; each `bind...` call sets a variable and grants what it needs. Throws when the handler's file is missing.
 */
export class AppFunction extends Bindable {
  readonly lambda: LambdaFunction;
  readonly entry: string;
  readonly timeout: Duration;
  protected readonly house: House;

  constructor(scope: Construct, id: string, props: AppFunctionProps = {}) {
    super(scope, id);
    const stack = AreaStack.around(this);
    const area = props.area ?? stack.area;
    const file = props.file ?? kebab(id);
    this.house = stack.house;
    this.entry = `lambdas/${area}/${file}.ts`;
    if (!existsSync(resolve(root, this.entry))) throw new Error(`${this.node.path}: ${this.entry} does not exist`);
    this.timeout = props.timeout ?? Duration.seconds(30);

    const name = functionName(stack.house.stageName, area, kebab(id));
    const logGroup = houseLog(this, this.house, `/aws/lambda/${name}`);
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: name,
      description: this.entry,
      code: codeOf(this, area, file),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memorySize ?? 512,
      timeout: this.timeout,
      tracing: Tracing.ACTIVE,
      logGroup,
      role: this.declareRole(logGroup),
      environment: this.commonVariables(area, kebab(id)),
    });
    this.allow(['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], ['*'], 'X-Ray knows no resources to name.');
    if (this.house.clock) this.bindClock(this.house.clock.tableName, this.house.clock.tableArn);
  }

  private declareRole(log: LogGroup): Role {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const actions = ['logs:CreateLogStream', 'logs:PutLogEvents'];
    role.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [log.logGroupArn] }));
    explainWildcards(role, [log.logGroupArn], 'The streams of its own log group, which Lambda names.');
    return role;
  }

  private commonVariables(area: Area, name: string): Record<string, string> {
    return {
      [ENV.stage]: this.house.stageName,
      // Tells the calls of functions apart in CloudTrail, by user agent.
      AWS_SDK_UA_APP_ID: name,
      POWERTOOLS_SERVICE_NAME: area,
      POWERTOOLS_LOG_LEVEL: 'INFO',
    };
  }

  /** Every function reads the time, and in stage local only from here. */
  private bindClock(tableName: string, tableArn: string): void {
    this.allow(['dynamodb:GetItem'], [tableArn]).set(ENV.clockTable, tableName);
  }
}
