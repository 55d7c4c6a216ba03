import * as z from 'zod/mini';
import { dynamoJournal } from '../../adapters/dynamodb/journal.ts';
import { environment } from '../../adapters/environment.ts';
import { s3EvidenceVault } from '../../adapters/s3/evidence-vault.ts';
import { ENV } from '../../contracts/env.ts';
import {
  incidentIdOf,
  nextRevision,
  obligationAggregate,
  obligationProgress,
  recordDraft,
  withdrawReport,
} from '../../domain/regulation/index.ts';
import { incidentJournal, stepCommand } from '../_shared/incident-step.ts';
import { step } from '../_shared/step.ts';
import { storeDraft } from '../_shared/store-draft.ts';

const Input = z.object({ obligationId: z.string(), run: z.int() });

/** Writes the draft from the facts known so far, as JSON and as a page, into the vault; the journal keeps the hashes. */
export const handler = step(Input, () => {
  const ports = { incidents: incidentJournal(), vault: s3EvidenceVault() };
  const obligations = dynamoJournal(obligationAggregate, environment(ENV.regulationTable));
  return async ({ obligationId, run }, invocation) => {
    const by = (key: string) => ({ ...stepCommand(key, run, invocation), actor: 'system:meet-obligation' });
    const incident = await ports.incidents.load(incidentIdOf(obligationId) ?? '');
    // Nobody is told of what was dismissed meanwhile.
    if (incident?.state.status !== 'open') {
      const { state } = await obligations.execute(obligationId, by(`withdraw-report:${String(run)}`), withdrawReport);
      return obligationProgress(state, run);
    }
    const before = (await obligations.load(obligationId))?.state;
    const revision = nextRevision(before);
    if (revision === undefined) return obligationProgress(before, run);
    const draft = await storeDraft(ports, incident, { obligationId, revision, now: invocation.now });
    const command = by(`draft-report:${String(revision)}`);
    const { state } = await obligations.execute(obligationId, command, recordDraft({ ...draft, run }));
    return obligationProgress(state, run);
  };
});
