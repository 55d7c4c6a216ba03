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
  nextRevision,
  obligationAggregate,
  recordDraft,
  reportDraftPage,
  withdrawReport,
} from '../../domain/regulation/index.ts';
import type { Draft, ObligationState } from '../../domain/regulation/index.ts';
import { canonicalJson } from '../../domain/shared/journal/index.ts';
import type { Journal, Loaded } from '../../domain/shared/journal/index.ts';
import { incidentJournal, stepCommand } from '../_shared/incident-step.ts';
import { step } from '../_shared/step.ts';

const Input = z.object({ obligationId: z.string(), run: z.int() });
const INCIDENT = /^(.+)-dora-initial$/;

const actionsOf = ({ containment }: IncidentState): string[] =>
  (containment?.actions ?? []).map(({ id, status }) => `${id}: ${status}.`);

/** What comes next: the compliance desk's decision on a draft, or nothing. */
const progressOf = (state: ObligationState | undefined, run: number) => {
  if (state?.status !== 'drafted') return { run, next: 'met' };
  const { id, incidentId, revision, draft } = state;
  const subject = { area: 'regulation', aggregateId: id, purpose: 'regulator-report', incidentId, draft: draft.json };
  const input = { approvalId: `${id}-report-${String(revision)}`, run, round: revision, subject };
  return { run, next: 'obtain-approval', child: { name: `${id}-${String(run)}-report-${String(revision)}`, input } };
};

/** What the incident's journal tells so far, as a draft. */
const compose = async (
  incidents: Journal<IncidentState>,
  { state, seq, hash }: Loaded<IncidentState>,
  { obligationId, now }: { obligationId: string; now: string },
): Promise<Draft> => {
  const [revealed, events] = await Promise.all([
    incidents.reveal(state.id),
    readEvents(environment(ENV.incidentsTable), journalKey('incidents', state.id)),
  ]);
  return draftInitialNotification({
    incidentId: state.id,
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

/** Writes the draft from the facts known so far, as JSON and as a page, into the vault; the journal keeps the hashes. */
export const handler = step(Input, () => {
  const incidents = incidentJournal();
  const obligations = dynamoJournal(obligationAggregate, environment(ENV.regulationTable));
  const vault = s3EvidenceVault();

  const store = async (incident: Loaded<IncidentState>, obligationId: string, revision: number, now: string) => {
    const incidentId = incident.state.id;
    const { fields, view } = await compose(incidents, incident, { obligationId, now });
    const name = `reports/${obligationId}/${String(revision)}`;
    const json = await vault.put(`${name}.json`, canonicalJson({ obligationId, incidentId, fields }), now);
    return {
      incidentId,
      kind: 'dora-initial',
      json,
      html: await vault.put(`${name}.html`, reportDraftPage(view), now),
    };
  };

  return async ({ obligationId, run }, invocation) => {
    const by = (key: string) => ({ ...stepCommand(key, run, invocation), actor: 'system:meet-obligation' });
    const incident = await incidents.load(INCIDENT.exec(obligationId)?.[1] ?? '');
    // Nobody is told of what was dismissed meanwhile.
    if (incident?.state.status !== 'open') {
      const { state } = await obligations.execute(obligationId, by(`withdraw-report:${String(run)}`), withdrawReport);
      return progressOf(state, run);
    }
    const before = (await obligations.load(obligationId))?.state;
    const revision = nextRevision(before);
    if (revision === undefined) return progressOf(before, run);
    const draft = { ...(await store(incident, obligationId, revision, invocation.now)), run };
    const { state } = await obligations.execute(
      obligationId,
      by(`draft-report:${String(revision)}`),
      recordDraft(draft),
    );
    return progressOf(state, run);
  };
});
