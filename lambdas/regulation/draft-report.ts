import * as z from 'zod/mini';
import { dynamoJournal } from '../../adapters/dynamodb/journal.ts';
import { readEvents } from '../../adapters/dynamodb/read-events.ts';
import { environment } from '../../adapters/environment.ts';
import { s3EvidenceVault } from '../../adapters/s3/evidence-vault.ts';
import { ENV } from '../../contracts/env.ts';
import { journalKey } from '../../contracts/keys.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import {
  draftInitialNotification,
  obligationAggregate,
  recordDraft,
  reportDraftPage,
} from '../../domain/regulation/index.ts';
import type { Draft, ObligationState } from '../../domain/regulation/index.ts';
import { NotFoundError } from '../../domain/shared/errors.ts';
import { canonicalJson } from '../../domain/shared/journal/index.ts';
import { incidentJournal, stepCommand } from '../_shared/incident-step.ts';
import { step } from '../_shared/step.ts';

const Input = z.object({ obligationId: z.string(), run: z.int() });
const INCIDENT = /^(.+)-dora-initial$/;

const actionsOf = ({ containment }: IncidentState): string[] =>
  (containment?.actions ?? []).map(({ id, status }) => `${id}: ${status}.`);

const progressOf = ({ id, incidentId, revision, status, draft }: ObligationState, run: number) => ({
  obligationId: id,
  run,
  next: status === 'drafted' ? 'obtain-approval' : 'met',
  child: {
    name: `${id}-${String(run)}-report-${String(revision)}`,
    input: {
      approvalId: `${id}-report-${String(revision)}`,
      run,
      round: revision,
      subject: { area: 'regulation', aggregateId: id, purpose: 'regulator-report', incidentId, draft: draft.json },
    },
  },
});

/** Writes the draft from the facts known so far, as JSON and as a page, into the vault; the journal keeps the hashes. */
export const handler = step(Input, () => {
  const incidents = incidentJournal();
  const obligations = dynamoJournal(obligationAggregate, environment(ENV.regulationTable));
  const vault = s3EvidenceVault();

  const compose = async (incidentId: string, obligationId: string, now: string): Promise<Draft> => {
    const [loaded, revealed, events] = await Promise.all([
      incidents.load(incidentId),
      incidents.reveal(incidentId),
      readEvents(environment(ENV.incidentsTable), journalKey('incidents', incidentId)),
    ]);
    if (loaded === undefined) throw new NotFoundError(`incident ${incidentId} does not exist`);
    const { state, seq, hash } = loaded;
    return draftInitialNotification({
      incidentId,
      obligationId,
      title: state.title,
      severity: state.severity?.level ?? 'SEV1',
      origin: state.origin,
      description: revealed.get(state.description.ref) ?? '(erased)',
      times: state.times,
      actions: actionsOf(state),
      events,
      head: { seq, hash },
      now,
    });
  };

  return async ({ obligationId, run }, invocation) => {
    const before = await obligations.load(obligationId);
    if (before !== undefined) return progressOf(before.state, run);
    const incidentId = INCIDENT.exec(obligationId)?.[1] ?? '';
    const { fields, view } = await compose(incidentId, obligationId, invocation.now);
    const folder = `reports/${obligationId}/1`;
    const json = await vault.put(`${folder}.json`, canonicalJson({ obligationId, incidentId, fields }), invocation.now);
    const html = await vault.put(`${folder}.html`, reportDraftPage(view), invocation.now);
    const draft = { incidentId, kind: 'dora-initial', json, html };
    const command = { ...stepCommand('draft-report:1', run, invocation), actor: 'system:meet-obligation' };
    const { state } = await obligations.execute(obligationId, command, recordDraft(draft));
    if (state === undefined) throw new NotFoundError(`obligation ${obligationId} does not exist`);
    return progressOf(state, run);
  };
});
