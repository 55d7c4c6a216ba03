import { ENV } from '../../contracts/env.ts';
import type { AppFunction } from '../constructs/app-function.ts';
import type { ApiStack } from './api-stack.ts';
import type { DataStack } from './data-stack.ts';

/** What functions around a question to people may touch, one right at a time. */
export const approvalRights = (data: DataStack, api: ApiStack) => {
  const approvals = (step: AppFunction, access?: 'read') =>
    step.bindJournal(data.tables.approvals, ENV.approvalsTable, access);
  const links = (step: AppFunction) =>
    step.bindSecret(data.linkSecret, ENV.linkSecret).set(ENV.publicUrl, api.publicUrl);
  const incident = (step: AppFunction) => step.bindJournal(data.tables.incidents, ENV.incidentsTable, 'read');
  const evidence = (step: AppFunction) => step.bindBucket(data.buckets.evidence, ENV.evidenceBucket, 'read');
  const duty = (step: AppFunction) => step.bindJournal(data.tables.regulation, ENV.regulationTable, 'read');
  // The directory and policies, and what a question about a person or a setting is about.
  const people = (step: AppFunction) => step.bindJournal(data.tables.people, ENV.peopleTable, 'read');
  const mails = (step: AppFunction) => people(duty(links(incident(approvals(step))))).bindMail();
  return { approvals, links, incident, evidence, duty, people, mails };
};
export type ApprovalRights = ReturnType<typeof approvalRights>;
