import { personal } from '../../../shared/journal/index.ts';
import type { Decision } from '../../../shared/journal/index.ts';
import { readMoment } from '../../facts/read-moment.ts';
import type { CaseState, Regime } from '../case-state.ts';

/**
 * A person says since when the entity was aware; apart for each regime. It may be put earlier, never later: no event moves a
 * legal clock later.
 * @law 2025/302 field 2.2
 * @law 2016/679 Art. 33(1)
 */
export const decideAwareness =
  (regime: Regime, awareAt: string, reason: string, now: string) =>
  (state: CaseState | undefined): Decision => {
    if (state === undefined) return { kind: 'refused', reason: 'there is no such case' };
    const at = readMoment(awareAt);
    if (at === undefined) return { kind: 'refused', reason: 'awareAt: must be a UTC time' };
    if (at > now) return { kind: 'refused', reason: 'awareAt: cannot be in the future' };
    const before = state.awareness[regime]?.awareAt;
    if (before === at) return { kind: 'nothing' };
    if (before !== undefined && at > before)
      return { kind: 'refused', reason: `awareAt: cannot be later than ${before}, which was decided before` };
    const data = { regime, awareAt: at, reason: personal(reason) };
    return { kind: 'event', type: 'regulation.awareness-decided', data };
  };
