import type { Area } from './areas.ts';

/** Outputs of the stacks, as CloudFormation lists them: written by lib/, read by cli/ and local/. One spelling for both. */
export const OUTPUT = {
  publicUrl: 'PublicUrl',
  /** Stage local only: elsewhere the API has no address of its own. */
  apiUrl: 'ApiUrl',
  /** DNS targets, outside stage local: of the public host, and of the origin behind it. */
  edgeTarget: 'EdgeTarget',
  originTarget: 'OriginTarget',
  bus: 'BusName',
  evidenceBucket: 'EvidenceBucket',
  archiveBucket: 'ArchiveBucket',
  clockTable: 'ClockTable',
  visitsTable: 'VisitsTable',
  dataKey: 'DataKeyArn',
  signingKey: 'SigningKeyArn',
  linkSecret: 'LinkSecretArn',
  signalSecret: 'SignalSecretArn',
  opsTopic: 'OpsTopicArn',
  asksTopic: 'AsksTopicArn',
  mailEventsTopic: 'MailEventsTopicArn',
  deliveryQueue: 'DeliveryQueueUrl',
  chatSecret: 'ChatSecretArn',
  signalsQueue: 'SignalsQueueUrl',
  signalsDeadLetterQueue: 'SignalsDeadLetterQueueUrl',
  resumeQueue: 'ResumeQueueUrl',
} as const;

const pascal = (kebabName: string): string =>
  kebabName.replace(/(^|-)([a-z])/g, (_all, _dash: string, letter: string) => letter.toUpperCase());

/** Output holding the name of an area's table, e.g. `ThirdPartiesTable`. */
export const tableOutput = (area: Area): string => `${pascal(area)}Table`;

/** Output holding the ARN of a state machine, e.g. `HandleIncidentArn`. */
export const workflowOutput = (workflow: string): string => `${pascal(workflow)}Arn`;
