import type { ObligationState } from './obligation.ts';

const DORA_INITIAL = /^(.+)-dora-initial$/;

/** The incident an obligation is about, by its id; undefined when it names none. */
export const incidentIdOf = (obligationId: string): string | undefined => DORA_INITIAL.exec(obligationId)?.[1];

/** What every step of `regulation/meet-obligation` answers; `child` names and feeds the approval it waits for. */
export type ObligationProgress = {
  run: number;
  next: 'met' | 'obtain-approval';
  child?: { name: string; input: Record<string, unknown> };
};

/** What comes next: the compliance desk's decision on a draft, or nothing. */
export const obligationProgress = (state: ObligationState | undefined, run: number): ObligationProgress => {
  if (state?.status !== 'drafted') return { run, next: 'met' };
  const { id, incidentId, revision, draft } = state;
  const subject = { area: 'regulation', aggregateId: id, purpose: 'regulator-report', incidentId, draft: draft.json };
  const input = { approvalId: `${id}-report-${String(revision)}`, run, round: revision, subject };
  return { run, next: 'obtain-approval', child: { name: `${id}-${String(run)}-report-${String(revision)}`, input } };
};
