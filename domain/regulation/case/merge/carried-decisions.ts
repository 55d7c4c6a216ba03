import type { Decision } from '../../../shared/journal/index.ts';
import type { CaseState, Decided, Regime } from '../case-state.ts';
import { decideAwareness } from '../commands/decide-awareness.ts';
import { decideBreach, decideSignificance } from '../commands/decide-breach.ts';
import { earlierClassification } from './earlier-classification.ts';
import { isKnownToAuthority } from './known-to-authority.ts';

/** A decision that somebody took about the merged case, as the survivor's case writes it: by whom and when it was taken. */
export type CarriedDecision = {
  name: string;
  by: string;
  /** UTC ISO 8601. */
  at: string;
  decide: (state: CaseState | undefined) => Decision;
};

const REGIMES: readonly Regime[] = ['dora', 'gdpr', 'nis2'];
const RISKS = ['unlikely', 'risk', 'high-risk'];

type Told = { merged: CaseState; why: (decided: Decided) => string; now: string };

/** The earlier awareness counts; a later one is no news. */
const awareness = ({ merged, why, now }: Told): CarriedDecision[] =>
  REGIMES.flatMap((regime) => {
    const decided = merged.awareness[regime];
    if (decided === undefined) return [];
    const { awareAt, by, at } = decided;
    const decide = (state: CaseState | undefined): Decision => {
      const own = state?.awareness[regime]?.awareAt;
      return own !== undefined && own <= awareAt
        ? { kind: 'nothing' }
        : decideAwareness(regime, awareAt, why(decided), now)(state);
    };
    return [{ name: `awareness-${regime}`, by, at, decide }];
  });

const classification = ({ merged, why }: Told): CarriedDecision[] => {
  const decided = merged.classification;
  if (decided?.major !== true || merged.reclassified !== undefined) return [];
  return [
    {
      name: 'classification',
      by: decided.by,
      at: decided.at,
      decide: earlierClassification(decided, why(decided)),
    },
  ];
};

const breach = ({ merged: { breach: decided }, why }: Told): CarriedDecision[] => {
  if (decided === undefined) return [];
  const { by, at, risk, severity, exemption } = decided;
  const decide = (state: CaseState | undefined): Decision => {
    const own = state?.breach?.risk;
    if (own !== undefined && RISKS.indexOf(own) >= RISKS.indexOf(risk)) return { kind: 'nothing' };
    const figures = {
      ...(severity === undefined ? {} : { severity }),
      ...(exemption === undefined ? {} : { exemption }),
    };
    return decideBreach({ risk, ...figures, reason: why(decided) })(state);
  };
  return [{ name: 'breach', by, at, decide }];
};

const significance = ({ merged: { significance: decided }, why }: Told): CarriedDecision[] =>
  decided?.significant === true
    ? [{ name: 'significance', by: decided.by, at: decided.at, decide: decideSignificance(true, why(decided)) }]
    : [];

const OF_REGIME: readonly [Regime, (told: Told) => CarriedDecision[]][] = [
  ['dora', classification],
  ['gdpr', breach],
  ['nis2', significance],
];

/** Since when people decided that the bank knew, for a case that was part of this one: no clock begins later there. */
export const inheritedAwareness = (
  parent: CaseState,
  revealed: ReadonlyMap<string, string>,
  now: string,
): CarriedDecision[] => {
  const why = ({ reason }: Decided): string =>
    `Inherited from ${parent.id}, which this case was part of: ${revealed.get(reason.ref) ?? '(erased)'}`;
  return awareness({ merged: parent, why, now });
};

/**
 * What people decided about the merged case, in the order in which the survivor's case can write it. What an authority was told of
 * the merged case already is not decided again: it would be owed twice.
 */
export const carriedDecisions = (
  merged: CaseState,
  revealed: ReadonlyMap<string, string>,
  now: string,
): CarriedDecision[] => {
  const why = ({ reason }: Decided): string =>
    `Taken over from ${merged.id}, which is one with this case: ${revealed.get(reason.ref) ?? '(erased)'}`;
  const told = { merged, why, now };
  return [
    ...awareness(told),
    ...OF_REGIME.flatMap(([regime, carry]) => (isKnownToAuthority(merged, regime) ? [] : carry(told))),
  ];
};
