import { startExecution } from '../../adapters/aws/workflow-engine.ts';
import { dynamoSettings } from '../../adapters/dynamodb/settings-store.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import type { SettingsStore } from '../../domain/people/index.ts';

/** The governed documents and their changes, in the table that infrastructure bound. */
export const settingsStore = (): SettingsStore => dynamoSettings(environment(ENV.peopleTable));

/** The question to the second person: one per change, so its round is the first. */
export const settingsQuestion = (changeId: string) => ({
  approvalId: `${changeId}-settings-change-1`,
  round: 1,
  subject: { area: 'people', aggregateId: changeId, purpose: 'settings-change' } as const,
});

/** Asks the second person; when this start is lost, the sweep makes up for it. Answers the approval's id. */
export const askToConfirm = async (changeId: string): Promise<string> => {
  const question = settingsQuestion(changeId);
  await startExecution(environment(ENV.obtainApproval), `${question.approvalId}-1`, { run: 1, ...question });
  return question.approvalId;
};
