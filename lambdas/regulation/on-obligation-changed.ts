import * as z from 'zod/mini';
import { settleObligation } from '../../domain/regulation/index.ts';
import { caseJournal, loadObligation, obligationJournal } from '../_shared/regulation-step.ts';
import { subscriber } from '../_shared/subscriber.ts';

const Message = z.object({ detail: z.object({ aggregateId: z.string() }) });

/** A duty was met or fell away: its case learns it, and the next clock runs from the submission. */
export const handler = subscriber(Message, () => {
  const [cases, obligations] = [caseJournal(), obligationJournal()];
  return async ({ detail: { aggregateId } }, { now, request }) => {
    const { caseId, status, receipt } = await loadObligation(obligations, { obligationId: aggregateId });
    if (status !== 'received' && status !== 'withdrawn') return;
    const command = { key: `settle:${aggregateId}`, actor: 'system:on-obligation-changed', now, cause: { request } };
    const submittedAt = status === 'received' ? receipt?.submittedAt : undefined;
    await cases.execute(caseId, command, settleObligation(aggregateId, status, submittedAt));
  };
});
