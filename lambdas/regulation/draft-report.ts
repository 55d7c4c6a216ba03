import { nextRevision, recordDraft } from '../../domain/regulation/index.ts';
import { incidentJournal, loadIncident } from '../_shared/incident-step.ts';
import { readReportedCase } from '../_shared/read-reported-case.ts';
import {
  loadObligation,
  obligationAfter,
  obligationCommand,
  ObligationInput,
  obligationJournal,
  ruleOf,
} from '../_shared/regulation-step.ts';
import { step } from '../_shared/step.ts';
import { writeDraft } from '../_shared/write-draft.ts';

/** Writes the report from the facts known so far into the vault, in every format; the journal keeps hashes and gaps. */
export const handler = step(ObligationInput, () => {
  const [obligations, incidents] = [obligationJournal(), incidentJournal()];
  return async ({ obligationId, run }, invocation) => {
    const obligation = await loadObligation(obligations, { obligationId, run });
    const revision = nextRevision(obligation) ?? obligation.revision;
    const rule = ruleOf(obligation.kind);
    const read = await readReportedCase(obligation.caseId);
    const { round } = read.reported.state;
    // The incident's runs are its own: a duty's run says nothing about them.
    const { severity } = await loadIncident(incidents, { incidentId: obligation.incidentId });
    const drafting = { obligation, rule, revision, severity: severity?.level ?? 'SEV1', now: invocation.now };
    const written = await writeDraft(read, drafting);
    const key = `draft-report:${String(revision)}`;
    const draft = { revision, round, ...written };
    return obligationAfter(
      await obligations.execute(obligationId, obligationCommand(key, run, invocation), recordDraft(draft)),
      run,
    );
  };
});
