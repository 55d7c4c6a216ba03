import { CfnOutput, Stack, Tags } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import { stackName } from '../../contracts/names.ts';
import { OUTPUT } from '../../contracts/outputs.ts';
import { houseLog } from '../constructs/house-log.ts';
import { stackProps, type House } from '../house.ts';

// The route's key, never the path: a link's path is a secret.
const LOGGED = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  routeKey: '$context.routeKey',
  status: '$context.status',
  latency: '$context.responseLatency',
  error: '$context.integrationErrorMessage',
};

/** The public HTTP API; each area adds its own routes to it. */
export class ApiStack extends Stack {
  readonly api: HttpApi;
  /** Where people open links, without a slash at the end. */
  readonly publicUrl: string;

  constructor(scope: Construct, house: House) {
    const { stageName, stage } = house;
    super(scope, 'api', stackProps(stageName, stage, 'api'));
    this.api = new HttpApi(this, 'Api', { apiName: stackName(stageName, 'api'), createDefaultStage: false });
    const log = houseLog(this, house, `/aws/vendedlogs/api/${stackName(stageName, 'api')}`);
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 50, burstLimit: 100 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(LOGGED)),
      },
    });
    // The local cloud takes the API's id from this tag, so that local/ can tell its address before the deployment.
    if (stageName === 'local') Tags.of(this.api).add('ms-custom-id', 'holdfast');
    this.publicUrl = stage.publicUrl ?? String(this.node.tryGetContext('publicUrl') ?? this.api.apiEndpoint);
    new CfnOutput(this, OUTPUT.apiUrl, { value: this.api.apiEndpoint });
    new CfnOutput(this, OUTPUT.publicUrl, { value: this.publicUrl });
  }
}
