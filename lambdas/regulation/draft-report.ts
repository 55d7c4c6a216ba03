import { readObligations } from '../../adapters/config/obligations.ts';
import { nextRevision, recordDraft } from '../../domain/regulation/index.ts';
import { readReportedCase } from '../_shared/read-reported-case.ts';
import {
  loadObligation,
  obligationAfter,
  obligationCommand,
  ObligationInput,
  obligationJournal,
} from '../_shared/regulation-step.ts';
import { step } from '../_shared/step.ts';
import { writeDraft } from '../_shared/write-draft.ts';

/** Writes the report from the facts known so far into the vault, in every format; the journal keeps hashes and gaps. */
export const handler = step(ObligationInput, () => {
  const obligations = obligationJournal();
  return async ({ obligationId, run }, invocation) => {
    const obligation = await loadObligation(obligations, { obligationId, run });
    const revision = nextRevision(obligation) ?? obligation.revision;
    const template = readObligations().find(({ kind }) => kind === obligation.kind)?.template ?? 'initial_notification';
    const read = await readReportedCase(obligation.caseId);
    const { round } = read.reported.state;
    const written = await writeDraft(read, { obligation, template, revision, now: invocation.now });
    const key = `draft-report:${String(revision)}`;
    const draft = { revision, round, ...written };
    return obligationAfter(
      await obligations.execute(obligationId, obligationCommand(key, run, invocation), recordDraft(draft)),
      run,
    );
  };
});
