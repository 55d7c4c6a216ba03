import { property, read, type World } from '../templates.ts';
import type { Law } from './law.ts';

const DISTRIBUTION = ['AWS::CloudFront::Distribution'];
/** The managed policy `CachingDisabled`. */
const NO_CACHE = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';

const onLaptop = ({ stageName }: World): boolean => stageName === 'local';

/** Stage local has no edge: people open the API directly. */
const edgeLaws: Law[] = [
  {
    law: 'answers under no address of its own, only behind CloudFront',
    of: ['AWS::ApiGatewayV2::Api'],
    holds: (it) => property(it, 'DisableExecuteApiEndpoint') === true,
  },
  {
    law: 'asks the gate before anything else',
    of: ['AWS::ApiGatewayV2::Route'],
    holds: (it) => property(it, 'AuthorizationType') === 'CUSTOM' && property(it, 'AuthorizerId') !== undefined,
  },
  {
    law: 'refuses by itself what comes without the header of CloudFront',
    of: ['AWS::ApiGatewayV2::Authorizer'],
    holds: (it) => property(it, 'IdentitySource.0') === '$request.header.x-holdfast-origin',
  },
  {
    law: 'stands behind a firewall',
    of: DISTRIBUTION,
    holds: (it) => property(it, 'DistributionConfig.WebACLId') !== undefined,
  },
  {
    law: 'speaks TLS 1.2 at least, and never redirects a link that was asked for in clear',
    of: DISTRIBUTION,
    holds: (it) =>
      property(it, 'DistributionConfig.ViewerCertificate.MinimumProtocolVersion') === 'TLSv1.2_2021' &&
      property(it, 'DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy') === 'https-only' &&
      property(it, 'DistributionConfig.Origins.0.CustomOriginConfig.OriginProtocolPolicy') === 'https-only',
  },
  {
    law: 'keeps no copy of a page',
    of: DISTRIBUTION,
    holds: (it) => property(it, 'DistributionConfig.DefaultCacheBehavior.CachePolicyId') === NO_CACHE,
  },
  {
    law: 'shows a secret that stands in no template',
    of: DISTRIBUTION,
    holds: (it) => {
      const value = JSON.stringify(property(it, 'DistributionConfig.Origins.0.OriginCustomHeaders.0.HeaderValue'));
      return value.includes('{{resolve:secretsmanager:');
    },
  },
  {
    law: 'keeps no sample of a request, whose path is a secret',
    of: ['AWS::WAFv2::WebACL'],
    holds: (it) => !JSON.stringify(it.Properties).includes('"SampledRequestsEnabled":true'),
  },
  {
    law: 'limits every address',
    of: ['AWS::WAFv2::WebACL'],
    holds: (it) => read(property(it, 'Rules'), '0.Statement.RateBasedStatement.Limit') !== undefined,
  },
];

export const apiLaws: Law[] = [
  ...edgeLaws.map((law) => ({ ...law, unless: onLaptop })),
  {
    law: 'logs the route of a request, never its path',
    of: ['AWS::ApiGatewayV2::Stage'],
    holds: (it) => {
      const format = String(property(it, 'AccessLogSettings.Format'));
      return format.includes('$context.routeKey') && !/\$context\.(path|rawPath)/.test(format);
    },
  },
  {
    law: 'takes 50 requests a second at most',
    of: ['AWS::ApiGatewayV2::Stage'],
    holds: (it) => property(it, 'DefaultRouteSettings.ThrottlingRateLimit') === 50,
  },
];
