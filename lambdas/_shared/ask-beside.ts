import { startExecution } from '../../adapters/aws/workflow-engine.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import type { SideQuestion } from '../../domain/incidents/index.ts';

/** Asks in a workflow of its own, beside the incident's; asked again it asks nobody twice. Answers the approval's id. */
export const askBeside = async (question: SideQuestion): Promise<string> => {
  const { approvalId } = question;
  await startExecution(environment(ENV.obtainApproval), `${approvalId}-1`, { run: 1, ...question });
  return approvalId;
};
