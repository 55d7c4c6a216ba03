import { obligationProgress } from '../../domain/regulation/index.ts';
import { loadObligation, ObligationInput, obligationJournal } from '../_shared/regulation-step.ts';
import { step } from '../_shared/step.ts';

/** Where the obligation's journal stopped, and so what comes next. */
export const handler = step(ObligationInput, () => {
  const obligations = obligationJournal();
  return async ({ obligationId, run }) =>
    obligationProgress(await loadObligation(obligations, { obligationId, run }), run);
});
