import { evolveObligation } from '../../../../domain/regulation/obligation/evolve-obligation.ts';
import type { Clock, Draft, ObligationState } from '../../../../domain/regulation/index.ts';
import { openObligation } from '../../../../domain/regulation/index.ts';
import { sealData } from '../../../../domain/shared/journal/index.ts';
import type { Decision } from '../../../../domain/shared/journal/index.ts';
import { after, MINUTE } from '../../../../domain/shared/time.ts';

export const T0 = '2026-03-02T08:00:00.000Z';
export const at = (minutes: number): string => after(T0, minutes * MINUTE);

/** A clock of so many minutes from `T0`. */
export const clockOf = (minutes: number, starts = T0): Clock => {
  const due = after(starts, minutes * MINUTE);
  return { starts, limit: due, due, reliefApplied: false };
};

export const draftOf = (revision: number, gaps: string[] = [], round = 1): Draft => ({
  revision,
  round,
  files: { view: { key: 'k', versionId: 'v', sha256: 's' } },
  gaps,
});

/** The obligation after a decision; unchanged when it was no event. */
export const apply = (state: ObligationState | undefined, decision: Decision, now = T0): ObligationState => {
  if (decision.kind !== 'event') {
    if (state === undefined) throw new Error('nothing was opened');
    return state;
  }
  const { data } = sealData(decision.data, 1, () => '00');
  const actor = 'person:compliance-1';
  return evolveObligation(state, { type: decision.type, data, aggregateId: 'A.b.c', seq: 1, occurredAt: now, actor });
};

/** An initial notification that is due four hours after `T0`. */
export const opened = (clock = clockOf(240)): ObligationState =>
  apply(
    undefined,
    openObligation({
      caseId: 'INC-2026-0007.bank',
      incidentId: 'INC-2026-0007',
      entityId: 'bank',
      kind: 'dora-initial',
      title: 'DORA initial notification',
      legalBasis: '2025/301 Art. 5(1)(a)',
      limitBy: 'legal',
      clock,
    })(undefined),
  );
