import { describe, expect, it } from '@jest/globals';
import {
  applyReportOutcome,
  nextRevision,
  obligationAggregate,
  recordDraft,
  startObligationRun,
  withdrawReport,
} from '../../../domain/regulation/index.ts';
import type { ObligationState } from '../../../domain/regulation/index.ts';
import { sealData } from '../../../domain/shared/journal/index.ts';
import type { Decision } from '../../../domain/shared/journal/index.ts';

const ID = 'INC-2026-0001-dora-initial';
const NOW = '2026-03-02T09:00:00.000Z';
const stored = { key: 'k', versionId: '1', sha256: 'a'.repeat(64) };
const draft = (run: number) => ({ incidentId: 'INC-2026-0001', kind: 'dora-initial', json: stored, html: stored, run });

type Rule = (state: ObligationState | undefined) => Decision;
const after = (state: ObligationState | undefined, rule: Rule): ObligationState => {
  const decision = rule(state);
  if (decision.kind !== 'event') throw new Error(`expected an event, got ${JSON.stringify(decision)}`);
  const { data } = sealData(decision.data, 1, () => '00');
  const fact = { type: decision.type, data, aggregateId: ID, seq: 1, occurredAt: NOW, actor: 'system:test' };
  return obligationAggregate.evolve(state, fact);
};
const drafted = after(undefined, recordDraft(draft(1)));

describe('an obligation', () => {
  it('is drafted once, and looked after until somebody decides', () => {
    expect(drafted).toMatchObject({ status: 'drafted', revision: 1, run: 1 });
    expect(recordDraft(draft(1))(drafted)).toEqual({ kind: 'nothing' });
    expect(obligationAggregate.wakeAt(drafted, NOW)).toBeDefined();
    const approved = after(drafted, applyReportOutcome('approved', 'the facts agree'));
    expect(obligationAggregate.wakeAt(approved, NOW)).toBeUndefined();
    expect([nextRevision(approved), withdrawReport(approved)]).toEqual([undefined, { kind: 'nothing' }]);
  });

  it('whose incident was dismissed waits for nobody, and is drafted anew when that is reopened', () => {
    const withdrawn = after(drafted, withdrawReport);
    expect(obligationAggregate.wakeAt(withdrawn, NOW)).toBeUndefined();
    expect(startObligationRun(1)(withdrawn)).toEqual({ kind: 'nothing' });
    const again = after(withdrawn, recordDraft(draft(3)));
    expect(again).toMatchObject({ status: 'drafted', revision: 2, run: 3 });
    expect(after(again, startObligationRun(3)).run).toBe(4);
  });

  it('that broke off before its first draft begins with the run that wrote it', () => {
    expect(after(undefined, recordDraft(draft(2)))).toMatchObject({ revision: 1, run: 2 });
  });
});
