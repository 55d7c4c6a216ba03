import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  CfnConfigurationSetEventDestination,
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** What mails are sent under, and where SES tells of those that did not arrive. */
export interface MailSender {
  /** ARNs a sender needs the right for: the domain and its settings. */
  readonly arns: string[];
  readonly events: Topic;
}

/** Mails that nobody read: each of these makes the person be asked by their next channel. */
const NOT_ARRIVED = ['BOUNCE', 'COMPLAINT', 'REJECT', 'RENDERING_FAILURE'];

/** Only these settings' own events, of this account. */
const eventsTopic = (scope: Construct, masterKey: IKey, settingsArn: string): Topic => {
  const topic = new Topic(scope, 'MailEvents', { masterKey, enforceSSL: true });
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('ses.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: {
        StringEquals: { 'aws:SourceAccount': Stack.of(scope).account, 'aws:SourceArn': settingsArn },
      },
    }),
  );
  return topic;
};

/**
 * The sender's domain at SES, with TLS required and bounces kept from being tried again; what does not arrive is told to a
 * topic. The domain's DKIM records are set by hand (docs/deploy.md).
 */
export const mailSender = (scope: Construct, mailFrom: string, key: IKey): MailSender => {
  const configurationSet = new ConfigurationSet(scope, 'MailSettings', {
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    reputationMetrics: true,
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
  });
  const domain = mailFrom.slice(mailFrom.indexOf('@') + 1);
  const identity = new EmailIdentity(scope, 'MailDomain', { identity: Identity.domain(domain), configurationSet });
  const settingsArn = Stack.of(scope).formatArn({
    service: 'ses',
    resource: 'configuration-set',
    resourceName: configurationSet.configurationSetName,
  });
  const events = eventsTopic(scope, key, settingsArn);
  const destination = new CfnConfigurationSetEventDestination(scope, 'MailNotArrived', {
    configurationSetName: configurationSet.configurationSetName,
    eventDestination: {
      enabled: true,
      matchingEventTypes: NOT_ARRIVED,
      snsDestination: { topicArn: events.topicArn },
    },
  });
  // SES tries the topic when the destination is made: its policy must stand by then.
  destination.node.addDependency(events);
  return { arns: [identity.emailIdentityArn, settingsArn], events };
};
