import * as z from 'zod/mini';
import type { Aggregate, Decision, RecordedFact } from '../shared/journal/index.ts';
import { personal } from '../shared/journal/index.ts';
import { after, MINUTE } from '../shared/time.ts';

/** A duty to report to one authority: its own journal, beside the incident and never in its way. */
export type ObligationState = {
  id: string;
  incidentId: string;
  kind: string;
  /** `withdrawn`: the incident was dismissed; when it is reopened, the report is drafted anew. */
  status: 'drafted' | 'approved' | 'rejected' | 'expired' | 'withdrawn';
  revision: number;
  run: number;
  draft: { json: StoredDraft; html: StoredDraft };
};
const StoredDraft = z.object({ key: z.string(), versionId: z.string(), sha256: z.string() });
export type StoredDraft = z.infer<typeof StoredDraft>;

const Drafted = z.object({
  incidentId: z.string(),
  kind: z.string(),
  revision: z.int(),
  json: StoredDraft,
  html: StoredDraft,
  run: z.int(),
});
const RunStarted = z.object({ run: z.int() });
const Outcome = z.object({ decision: z.enum(['approved', 'rejected', 'expired']) });

const evolve = (state: ObligationState | undefined, fact: RecordedFact): ObligationState => {
  if (fact.type === 'regulation.report-drafted') {
    const { json, html, ...rest } = Drafted.parse(fact.data);
    return { id: fact.aggregateId, ...rest, status: 'drafted', draft: { json, html } };
  }
  if (state === undefined) throw new RangeError(`${fact.type} before the first draft`);
  if (fact.type === 'regulation.sealed-content-erased') return state;
  if (fact.type === 'regulation.report-withdrawn') return { ...state, status: 'withdrawn' };
  if (fact.type === 'regulation.run-started') return { ...state, run: RunStarted.parse(fact.data).run };
  return { ...state, status: Outcome.parse(fact.data).decision };
};

/** How long an open obligation may be without a look at whether its execution is alive. */
const RECONCILE_EVERY_MS = 5 * MINUTE;

/** The obligation's journal. Its reconciler looks at it while the draft waits for its approval. */
export const obligationAggregate: Aggregate<ObligationState> = {
  area: 'regulation',
  evolve,
  wakeAt: (state, now) => (state.status === 'drafted' ? after(now, RECONCILE_EVERY_MS) : undefined),
  status: (state) => (state.status === 'drafted' ? 'open' : 'closed'),
};

/** The revision that is to be drafted now: the first, or another after a withdrawal; undefined when none is. */
export const nextRevision = (state: ObligationState | undefined): number | undefined => {
  if (state === undefined) return 1;
  return state.status === 'withdrawn' ? state.revision + 1 : undefined;
};

/** Records a draft; the same revision again changes nothing. `run` is the workflow's run that wrote it. */
export const recordDraft =
  (draft: { incidentId: string; kind: string; json: StoredDraft; html: StoredDraft; run: number }) =>
  (state: ObligationState | undefined): Decision => {
    const revision = nextRevision(state);
    if (revision === undefined) return { kind: 'nothing' };
    return { kind: 'event', type: 'regulation.report-drafted', data: { revision, ...draft } };
  };

/** The incident is no incident: its report is not wanted any more. */
export const withdrawReport = (state: ObligationState | undefined): Decision =>
  state?.status === 'drafted'
    ? { kind: 'event', type: 'regulation.report-withdrawn', data: { incidentId: state.incidentId } }
    : { kind: 'nothing' };

/** What the compliance desk decided on the draft. */
export const applyReportOutcome =
  (decision: 'approved' | 'rejected' | 'expired', reason: string) =>
  (state: ObligationState | undefined): Decision => {
    if (state?.status !== 'drafted') return { kind: 'nothing' };
    return {
      kind: 'event',
      type: decision === 'approved' ? 'regulation.report-approved' : 'regulation.report-rejected',
      data: { incidentId: state.incidentId, decision, reason: personal(reason) },
    };
  };

/** Raises the run, only from the run that was seen to be terminal. */
export const startObligationRun =
  (terminalRun: number) =>
  (state: ObligationState | undefined): Decision =>
    state?.status === 'drafted' && state.run === terminalRun
      ? { kind: 'event', type: 'regulation.run-started', data: { run: terminalRun + 1 } }
      : { kind: 'nothing' };
