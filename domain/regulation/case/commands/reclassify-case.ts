import { personal } from '../../../shared/journal/index.ts';
import type { Decision } from '../../../shared/journal/index.ts';
import type { CaseState } from '../case-state.ts';
import { peakFiguresOf } from '../judged-figures.ts';
import type { Judge } from './propose-verdict.ts';

/**
 * From major to non-major, only when the incident at no time met the criteria: judged by the gravest value there was of each
 * figure, corrections taken out. That impact fell is no reason.
 * @law 2025/301 Art. 2(i)
 * @law 2025/302 Art. 5
 */
export const reclassifyCase =
  (judge: Judge, memberState: string, reason: string) =>
  (state: CaseState | undefined): Decision => {
    if (state?.classification?.major !== true) return { kind: 'refused', reason: 'it is not classified as major' };
    if (state.reclassified !== undefined) return { kind: 'nothing' };
    const { major, criteria } = judge(peakFiguresOf(state, memberState));
    if (major)
      return {
        kind: 'refused',
        reason: `it met the criteria at some time: ${criteria.join(', ')}. Falling impact is no reason`,
      };
    return { kind: 'event', type: 'regulation.case-reclassified', data: { reason: personal(reason) } };
  };
