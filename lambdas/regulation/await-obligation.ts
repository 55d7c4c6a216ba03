import * as z from 'zod/mini';
import { askToResume } from '../../adapters/aws/resume-queue.ts';
import { dynamoAwaitRegistry } from '../../adapters/dynamodb/await-registry.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { journalKey } from '../../contracts/keys.ts';
import { isObligationAnswered } from '../../domain/regulation/index.ts';
import { loadObligation, ObligationInput, obligationJournal } from '../_shared/regulation-step.ts';
import { step } from '../_shared/step.ts';

const Input = z.extend(ObligationInput, { token: z.string() });

/** Registers the waiting task beside the journal, and resumes at once when the change is already there. */
export const handler = step(Input, () => {
  const obligations = obligationJournal();
  const registry = dynamoAwaitRegistry(environment(ENV.regulationTable));
  return async ({ obligationId, run, token }) => {
    await loadObligation(obligations, { obligationId, run });
    await registry.register(journalKey('regulation', obligationId), { task: 'obligation', token, run });
    const state = await loadObligation(obligations, { obligationId, run });
    if (isObligationAnswered(state)) await askToResume('regulation', obligationId);
    return {};
  };
});
