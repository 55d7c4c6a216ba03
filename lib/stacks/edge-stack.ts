import { CfnOutput, SecretValue, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
  type IOrigin,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Construct } from 'constructs';
import { ORIGIN_HEADER, originSecretName } from '../../contracts/names.ts';
import { OUTPUT } from '../../contracts/outputs.ts';
import { explain } from '../explained.ts';
import { stackProps } from '../house.ts';
import type { EdgeSettings } from '../stage.ts';
import type { DataStack } from './data-stack.ts';
import { declareFirewall } from './firewall.ts';
import { EDGE_REGION } from './secrets.ts';

/**
 * What people reach: CloudFront with a firewall, in the region CloudFront wants. It knows the API by the origin's host name
 * alone, so that no stack of one region reads another region's.
 */
export class EdgeStack extends Stack {
  constructor(scope: Construct, data: DataStack, edge: EdgeSettings) {
    const { stageName, stage } = data.house;
    const env = { account: stage.account, region: EDGE_REGION };
    super(scope, 'edge', { ...stackProps(stageName, stage, 'edge'), env });
    // The secret's copy must be there before CloudFront is told its value.
    this.addStackDependency(data);
    const distribution = new Distribution(this, 'Distribution', {
      comment: `Holdfast ${stageName}`,
      domainNames: [edge.host],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', edge.certificateArn),
      webAclId: declareFirewall(this, stageName),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      defaultBehavior: {
        origin: this.declareOrigin(stageName, edge),
        // Never a redirect: a link asked for in clear has been read in clear.
        viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      },
    });
    explain(distribution, 'AwsSolutions-CFR1', 'People decide from wherever they are when they are called.');
    explain(
      distribution,
      'AwsSolutions-CFR3',
      "A link's path is a secret and CloudFront logs paths; the API logs routes.",
    );
    new CfnOutput(this, OUTPUT.edgeTarget, { value: distribution.distributionDomainName });
  }

  private declareOrigin(stageName: string, { originHost }: EdgeSettings): IOrigin {
    const secret = SecretValue.secretsManager(originSecretName(stageName));
    return new HttpOrigin(originHost, {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      originSslProtocols: [OriginSslPolicy.TLS_V1_2],
      // A reference that CloudFormation resolves: the value stands in no template. It replaces what a client may send.
      customHeaders: { [ORIGIN_HEADER]: secret.unsafeUnwrap() },
    });
  }
}
