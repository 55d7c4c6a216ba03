import { readEvents } from '../../adapters/dynamodb/read-events.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { journalKey } from '../../contracts/keys.ts';
import type { EvidenceVault } from '../../domain/incidents/evidence/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { draftInitialNotification, reportDraftPage } from '../../domain/regulation/index.ts';
import type { Draft, StoredDraft } from '../../domain/regulation/index.ts';
import { canonicalJson } from '../../domain/shared/journal/index.ts';
import type { Journal, Loaded } from '../../domain/shared/journal/index.ts';

const actionsOf = ({ containment }: IncidentState): string[] =>
  (containment?.actions ?? []).map(({ id, status }) => `${id}: ${status}.`);

/** Which draft is made, and when (UTC ISO 8601). */
type Drafting = { obligationId: string; revision: number; now: string };

/** What the incident's journal tells so far, as a draft. */
const compose = async (
  incidents: Journal<IncidentState>,
  { state, seq, hash }: Loaded<IncidentState>,
  { obligationId, now }: Drafting,
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

/** Writes a draft from the facts known so far into the vault, as JSON and as a page. */
export const storeDraft = async (
  ports: { incidents: Journal<IncidentState>; vault: EvidenceVault },
  incident: Loaded<IncidentState>,
  drafting: Drafting,
): Promise<{ incidentId: string; kind: 'dora-initial'; json: StoredDraft; html: StoredDraft }> => {
  const { obligationId, revision, now } = drafting;
  const incidentId = incident.state.id;
  const { fields, view } = await compose(ports.incidents, incident, drafting);
  const name = `reports/${obligationId}/${String(revision)}`;
  const json = await ports.vault.put(`${name}.json`, canonicalJson({ obligationId, incidentId, fields }), now);
  const html = await ports.vault.put(`${name}.html`, reportDraftPage(view), now);
  return { incidentId, kind: 'dora-initial', json, html };
};
