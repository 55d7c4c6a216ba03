import { CfnOutput, Duration, Tags } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  DomainName,
  HttpApi,
  HttpStage,
  LogGroupLogDestination,
  SecurityPolicy,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { ENV } from '../../contracts/env.ts';
import { ORIGIN_HEADER, stackName } from '../../contracts/names.ts';
import { OUTPUT } from '../../contracts/outputs.ts';
import { AppFunction } from '../constructs/app-function.ts';
import { houseLog } from '../constructs/house-log.ts';
import type { PublicApi } from '../constructs/route.ts';
import { AreaStack } from '../house.ts';
import { edgeOf, type EdgeSettings } from '../stage.ts';
import type { DataStack } from './data-stack.ts';

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
export class ApiStack extends AreaStack implements PublicApi {
  readonly api: HttpApi;
  readonly gate: IHttpRouteAuthorizer | undefined;
  /** Where people open links, without a slash at the end. */
  readonly publicUrl: string;

  constructor(scope: Construct, { house, originSecret }: DataStack) {
    super(scope, 'approvals', house, 'api');
    const { stageName, stage } = house;
    const edge = edgeOf(stage);
    this.api = new HttpApi(this, 'Api', {
      apiName: stackName(stageName, 'api'),
      createDefaultStage: false,
      // Only the origin's own name answers, and that one asks for CloudFront's secret.
      disableExecuteApiEndpoint: edge !== undefined,
    });
    this.declareStage(edge);
    this.gate = originSecret && this.declareGate(originSecret);
    // The local cloud takes the API's id from this tag, so that local/ can tell its address before the deployment.
    if (stageName === 'local') Tags.of(this.api).add('ms-custom-id', 'holdfast');
    this.publicUrl = stage.publicUrl ?? String(this.node.tryGetContext('publicUrl') ?? this.api.apiEndpoint);
    if (!edge) new CfnOutput(this, OUTPUT.apiUrl, { value: this.api.apiEndpoint });
    new CfnOutput(this, OUTPUT.publicUrl, { value: this.publicUrl });
  }

  private declareStage(edge: EdgeSettings | undefined): void {
    const { stageName } = this.house;
    const log = houseLog(this, this.house, `/aws/vendedlogs/api/${stackName(stageName, 'api')}`);
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 50, burstLimit: 100 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(LOGGED)),
      },
      ...(edge && { domainMapping: { domainName: this.declareOrigin(edge) } }),
    });
  }

  /** Where CloudFront reaches the API. Its DNS record is set by hand (docs/deploy.md). */
  private declareOrigin({ originHost, originCertificateArn }: EdgeSettings): DomainName {
    const origin = new DomainName(this, 'Origin', {
      domainName: originHost,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', originCertificateArn),
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
    new CfnOutput(this, OUTPUT.originTarget, { value: origin.regionalDomainName });
    return origin;
  }

  /** Without CloudFront's header API Gateway answers 401 by itself; a verdict about its value is kept for five minutes. */
  private declareGate(originSecret: ISecret): IHttpRouteAuthorizer {
    const admit = new AppFunction(this, 'AdmitRequest').bindSecret(originSecret, ENV.originSecret);
    return new HttpLambdaAuthorizer('Gate', admit.lambda, {
      responseTypes: [HttpLambdaResponseType.SIMPLE],
      identitySource: [`$request.header.${ORIGIN_HEADER}`],
      resultsCacheTtl: Duration.minutes(5),
    });
  }
}
