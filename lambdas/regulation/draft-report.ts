import * as z from 'zod/mini';
import { dynamoJournal } from '../../adapters/dynamodb/journal.ts';
import { readEvents } from '../../adapters/dynamodb/read-events.ts';
import { environment } from '../../adapters/environment.ts';
import { s3EvidenceVault } from '../../adapters/s3/evidence-vault.ts';
import { ENV } from '../../contracts/env.ts';
import { journalKey } from '../../contracts/keys.ts';
import type { EvidenceVault } from '../../domain/incidents/evidence/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import {
  draftInitialNotification,
  nextRevision,
  obligationAggregate,
  recordDraft,
  reportDraftPage,
  withdrawReport,
} from '../../domain/regulation/index.ts';
import type { Draft, ObligationState } from '../../domain/regulation/index.ts';
import { NotFoundError } from '../../domain/shared/errors.ts';
import { canonicalJson } from '../../domain/shared/journal/index.ts';
import type { Loaded } from '../../domain/shared/journal/index.ts';
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

const store = async (vault: EvidenceVault, name: string, draft: { json: string; html: string }, now: string) => ({
  json: await vault.put(`${name}.json`, draft.json, now),
  html: await vault.put(`${name}.html`, draft.html, now),
});

/** Writes the draft from the facts known so far, as JSON and as a page, into the vault; the journal keeps the hashes. */
export const handler = step(Input, () => {
  const incidents = incidentJournal();
  const obligations = dynamoJournal(obligationAggregate, environment(ENV.regulationTable));
  const vault = s3EvidenceVault();

  const compose = async (loaded: Loaded<IncidentState>, obligationId: string, now: string): Promise<Draft> => {
    const { state, seq, hash } = loaded;
    const incidentId = state.id;
    const [revealed, events] = await Promise.all([
      incidents.reveal(incidentId),
      readEvents(environment(ENV.incidentsTable), journalKey('incidents', incidentId)),
    ]);
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
    const incidentId = INCIDENT.exec(obligationId)?.[1] ?? '';
    const by = (key: string) => ({ ...stepCommand(key, run, invocation), actor: 'system:meet-obligation' });
    // Nobody is told of what was dismissed meanwhile.
    const incident = await incidents.load(incidentId);
    if (incident?.state.status !== 'open') {
      await obligations.execute(obligationId, by(`withdraw-report:${String(run)}`), withdrawReport);
      return { obligationId, run, next: 'met' };
    }
    const before = (await obligations.load(obligationId))?.state;
    const revision = nextRevision(before);
    if (before !== undefined && revision === undefined) return progressOf(before, run);
    const { fields, view } = await compose(incident, obligationId, invocation.now);
    const json = canonicalJson({ obligationId, incidentId, fields });
    const name = `reports/${obligationId}/${String(revision)}`;
    const stored = await store(vault, name, { json, html: reportDraftPage(view) }, invocation.now);
    const draft = { incidentId, kind: 'dora-initial', run, ...stored };
    const { state } = await obligations.execute(
      obligationId,
      by(`draft-report:${String(revision)}`),
      recordDraft(draft),
    );
    if (state === undefined) throw new NotFoundError(`obligation ${obligationId} does not exist`);
    return progressOf(state, run);
  };
});
