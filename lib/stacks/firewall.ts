import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { stackName } from '../../contracts/names.ts';

/** Requests of one address in five minutes; a whole office may stand behind one. */
const REQUESTS_PER_ADDRESS = 600;

// Sampled requests would show the paths of links, which are secrets.
const visibility = (metricName: string) => ({
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
  metricName,
});

const managed = (name: string, priority: number, counted: string[] = []): CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: visibility(name),
});

/** People describe attacks in forms: addresses, paths and code in a body are what they are asked for, and always escaped. */
const IN_REPORTS = [
  'SizeRestrictions_BODY',
  'CrossSiteScripting_BODY',
  'GenericRFI_BODY',
  'GenericLFI_BODY',
  'EC2MetaDataSSRF_BODY',
];
const IN_BAD_REPORTS = ['Log4JRCE_BODY', 'JavaDeserializationRCE_BODY', 'ReactJSRCE_BODY'];

const rateLimit: CfnWebACL.RuleProperty = {
  name: 'requests-per-address',
  priority: 0,
  action: { block: {} },
  statement: { rateBasedStatement: { limit: REQUESTS_PER_ADDRESS, aggregateKeyType: 'IP' } },
  visibilityConfig: visibility('requests-per-address'),
};

/** The firewall before CloudFront. Answers its ARN. */
export const declareFirewall = (scope: Construct, stageName: string): string =>
  new CfnWebACL(scope, 'Firewall', {
    name: stackName(stageName, 'edge'),
    scope: 'CLOUDFRONT',
    defaultAction: { allow: {} },
    visibilityConfig: visibility(stackName(stageName, 'edge')),
    rules: [
      rateLimit,
      managed('AWSManagedRulesAmazonIpReputationList', 1),
      managed('AWSManagedRulesCommonRuleSet', 2, IN_REPORTS),
      managed('AWSManagedRulesKnownBadInputsRuleSet', 3, IN_BAD_REPORTS),
    ],
  }).attrArn;
