import { Stack } from 'aws-cdk-lib';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';

/**
 * The sender's domain at SES, with TLS required and bounces kept from being tried again.
 * Answers the ARNs a sender needs the right for. The domain's DKIM records are set by hand (docs/deploy.md).
 */
export const mailSender = (scope: Construct, mailFrom: string): string[] => {
  const configurationSet = new ConfigurationSet(scope, 'MailSettings', {
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    reputationMetrics: true,
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
  });
  const domain = mailFrom.slice(mailFrom.indexOf('@') + 1);
  const identity = new EmailIdentity(scope, 'MailDomain', { identity: Identity.domain(domain), configurationSet });
  const settings = {
    service: 'ses',
    resource: 'configuration-set',
    resourceName: configurationSet.configurationSetName,
  };
  return [identity.emailIdentityArn, Stack.of(scope).formatArn(settings)];
};
