import type { Decision } from '../../../shared/journal/index.ts';
import type { CaseState } from '../case-state.ts';

/**
 * Every incident gets its record, non-major and dismissed ones too, one for each entity it touches.
 * @law 2022/2554 Art. 17(2)
 */
export const openCase =
  (about: { incidentId: string; entityId: string; title: string; detectedAt: string }) =>
  (state: CaseState | undefined): Decision =>
    state === undefined ? { kind: 'event', type: 'regulation.case-opened', data: about } : { kind: 'nothing' };
