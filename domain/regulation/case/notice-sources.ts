import type { Entity } from '../../../contracts/config/entities.ts';
import type { KnownBreach, KnownFact, NoticeSources } from '../notices/index.ts';
import type { ObligationState } from '../obligation/obligation-state.ts';
import type { SourceEvent } from '../reports/index.ts';
import type { CaseState, Regime } from './case-state.ts';
import type { ReportedCase } from './report-sources.ts';

const REGIMES: readonly Regime[] = ['dora', 'gdpr', 'nis2'];
const ERASED = '(erased)';

const eventOf = ({ id }: CaseState, seq: number, type: string): SourceEvent => ({
  journal: `regulation/${id}`,
  seq,
  type,
});

const factOf =
  ({ state, revealed }: ReportedCase) =>
  (key: string): KnownFact | undefined => {
    const known = state.facts[key];
    if (known === undefined) return undefined;
    const { value, basis, seq } = known;
    const clear = typeof value === 'object' && 'ref' in value ? (revealed.get(value.ref) ?? ERASED) : value;
    return { value: clear, basis, source: eventOf(state, seq, 'regulation.facts-recorded') };
  };

const breachOf = ({ state, revealed }: ReportedCase): { breach?: KnownBreach } => {
  const { breach } = state;
  if (breach === undefined) return {};
  const { reason, seq, ...decided } = breach;
  const source = eventOf(state, seq, 'regulation.breach-assessed');
  return { breach: { ...decided, reason: revealed.get(reason.ref) ?? ERASED, source } };
};

const awareness = (state: CaseState): NoticeSources['awareAt'] =>
  Object.fromEntries(
    REGIMES.flatMap((regime) => {
      const decided = state.awareness[regime];
      if (decided === undefined) return [];
      return [[regime, { at: decided.awareAt, source: eventOf(state, decided.seq, 'regulation.awareness-decided') }]];
    }),
  );

const dutyOf = ({ id, kind, title, clock, isChannelDown }: ObligationState): NoticeSources['obligation'] => ({
  id,
  kind,
  title,
  limit: clock.limit,
  due: clock.due,
  isChannelDown,
});

/** All that a notice without a form of its own is drafted from, out of the case's journal. `at`: when, UTC ISO 8601. */
export const noticeSources = (
  reported: ReportedCase,
  entity: Entity,
  obligation: ObligationState,
  at: string,
): NoticeSources => {
  const { state } = reported;
  const { incidentId: id, title, detectedAt } = state;
  return {
    entity,
    at,
    incident: { id, title, detectedAt, source: eventOf(state, 1, 'regulation.case-opened') },
    awareAt: awareness(state),
    factOf: factOf(reported),
    ...breachOf(reported),
    obligation: dutyOf(obligation),
  };
};
