import * as z from 'zod/mini';

/** A stage: one deployment of the whole application in one account and region (config/stages.json, docs/deploy.md). */
export const Stage = z.strictObject({
  account: z.string().check(z.regex(/^\d{12}$/)),
  region: z.string().check(z.regex(/^[a-z]{2}-[a-z]+-\d$/)),
  /** Production locks evidence in compliance mode: nobody can delete it before its time, the account's owner included. */
  production: z.boolean(),
  /** Where people open links, e.g. https://holdfast.bank.example; null: the address of the local API itself. */
  publicUrl: z.nullable(z.url()),
  /** ACM certificate in us-east-1 for the host of publicUrl; null where there is no CloudFront. */
  certificateArn: z.nullable(z.string()),
  /** ACM certificate in the stage's region for `origin.<host of publicUrl>`, where CloudFront reaches the API; null without CloudFront. */
  originCertificateArn: z.nullable(z.string()),
  /** Sender of every mail; its domain becomes the SES identity. */
  mailFrom: z.email(),
  /** Accounts beside our own whose events on our bus are believed. */
  senderAccounts: z.array(z.string().check(z.regex(/^\d{12}$/))),
  /** Accounts beside our own in which Holdfast acts: each gets a stack with the roles of the actions, and nothing else. */
  memberAccounts: z.array(z.string().check(z.regex(/^\d{12}$/))),
  /** The account's monthly limit for SMS in USD (1 until AWS raises it); an alarm rings at four fifths. */
  smsSpendLimitUsd: z.number().check(z.gt(0)),
  /** Whether the clock can be moved by hand; only stage local may say yes. */
  steppedClock: z.boolean(),
  /** Whether schedules fire; tests call what they start directly. */
  schedules: z.boolean(),
  /** Days a function's log is kept (a value CloudWatch Logs knows). */
  logRetentionDays: z.union([z.literal(7), z.literal(90), z.literal(365)]),
  /** Days evidence and archive are locked at write; extended to the retention class when an incident closes. */
  lockDays: z.int().check(z.gte(1)),
});
export type Stage = z.infer<typeof Stage>;

export const Stages = z.record(z.string(), Stage);
