import type { CaseState, Regime } from '../case-state.ts';

/** Duties are named after what they follow from: `gdpr-article-33`, `nis2-final`; all others follow from DORA. */
export const regimeOf = (kind: string): Regime =>
  kind.startsWith('gdpr-') ? 'gdpr' : kind.startsWith('nis2-') ? 'nis2' : 'dora';

/** Whether a report of this case was received under a regime: its reference is the authority's from then on. */
export const isKnownToAuthority = ({ obligations }: Pick<CaseState, 'obligations'>, regime?: Regime): boolean =>
  obligations.some(({ kind, status }) => status === 'received' && (regime === undefined || regimeOf(kind) === regime));

/** Whether a case has handed on to another one what follows from a regime, or all of it: nothing new is judged or asked here. */
export const isHandedOn = (state: Pick<CaseState, 'mergedInto' | 'obligations'>, regime?: Regime): boolean =>
  state.mergedInto !== undefined && !isKnownToAuthority(state, regime);
