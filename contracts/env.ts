/** Environment variables of functions: set by lib/constructs, read by adapters/environment.ts. One spelling for both. */
export const ENV = {
  stage: 'HOLDFAST_STAGE',
  /** Set by Lambda itself. */
  region: 'AWS_REGION',
  detectionTable: 'DETECTION_TABLE',
  incidentsTable: 'INCIDENTS_TABLE',
  approvalsTable: 'APPROVALS_TABLE',
  peopleTable: 'PEOPLE_TABLE',
  regulationTable: 'REGULATION_TABLE',
  continuityTable: 'CONTINUITY_TABLE',
  thirdPartiesTable: 'THIRD_PARTIES_TABLE',
  auditTable: 'AUDIT_TABLE',
  /** Stage local only: the table whose one item holds the stepped clock's offset. */
  clockTable: 'CLOCK_TABLE',
  /** How often links are opened and posted. */
  visitsTable: 'VISITS_TABLE',
  eventBus: 'EVENT_BUS',
  dataKey: 'DATA_KEY_ARN',
  signingKey: 'SIGNING_KEY_ARN',
  linkSecret: 'LINK_SECRET_ARN',
  signalSecret: 'SIGNAL_SECRET_ARN',
  originSecret: 'ORIGIN_SECRET_ARN',
  evidenceBucket: 'EVIDENCE_BUCKET',
  archiveBucket: 'ARCHIVE_BUCKET',
  signalsQueue: 'SIGNALS_QUEUE_URL',
  signalsDeadLetterQueue: 'SIGNALS_DLQ_URL',
  resumeQueue: 'RESUME_QUEUE_URL',
  deliveryQueue: 'DELIVERY_QUEUE_URL',
  asksTopic: 'ASKS_TOPIC_ARN',
  chatSecret: 'CHAT_SECRET_ARN',
  publicUrl: 'PUBLIC_URL',
  mailFrom: 'MAIL_FROM',
  /** ARN of the bank's own automations, up to where their names differ. */
  automationsPrefix: 'AUTOMATIONS_ARN_PREFIX',
  handleIncident: 'HANDLE_INCIDENT_ARN',
  obtainApproval: 'OBTAIN_APPROVAL_ARN',
  meetObligation: 'MEET_OBLIGATION_ARN',
} as const;

export type EnvironmentName = (typeof ENV)[keyof typeof ENV];
