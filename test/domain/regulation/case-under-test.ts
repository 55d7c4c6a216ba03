import type { CaseState, ObligationState } from '../../../domain/regulation/index.ts';

const AT = '2026-03-02T09:00:00.000Z';

export const sealed = (ref: string) => ({ ref, commitment: '0'.repeat(64) });

/** A person's decision. */
export const decided = (by: string, at = AT) => ({ by: `person:${by}`, at, seq: 5, reason: sealed('5.1') });

/** A fact that a person reported as actual. */
export const actual = (value: CaseState['facts'][string]['value']): CaseState['facts'][string] => ({
  value,
  basis: 'actual',
  from: 'person:incident-manager-1',
  at: AT,
  seq: 2,
});

/** A verdict on its own figures. */
export const verdict = (major: boolean, criteria: string[] = []): NonNullable<CaseState['verdict']> => ({
  major,
  criteria,
  thresholdsMet: criteria.length,
  maliciousAccess: false,
  reasons: [],
  flips: [],
  unknown: [],
  ruleVersion: '1',
  settingsVersion: '2026-11-21',
  round: 1,
  at: AT,
  seq: 3,
});

/** An open case of the bank that nobody has decided anything about. */
export const caseOf = (changed: Partial<CaseState> = {}): CaseState => ({
  id: 'INC-2026-0007.bank',
  incidentId: 'INC-2026-0007',
  entityId: 'bank',
  title: 'Payments fail',
  status: 'open',
  detectedAt: '2026-03-02T08:00:00.000Z',
  incidentStatus: 'open',
  round: 1,
  facts: {},
  peaks: {},
  contradictions: {},
  awareness: {},
  requests: 0,
  isAsking: false,
  isUndecidedPaged: false,
  obligations: [],
  ...changed,
});

/** A duty of that case, due at a moment. */
export const dutyOf = (kind: string, status: ObligationState['status'], due: string): ObligationState => ({
  id: `INC-2026-0007.bank.${kind}`,
  caseId: 'INC-2026-0007.bank',
  incidentId: 'INC-2026-0007',
  entityId: 'bank',
  kind,
  title: kind,
  legalBasis: '2025/301 Art. 5(1)',
  limitBy: 'legal',
  status,
  clock: { starts: '2026-03-02T08:00:00.000Z', limit: due, due, reliefApplied: false },
  warned: 0,
  isLastHour: false,
  isBreached: false,
  isGapsAccepted: false,
  isChannelDown: false,
  revision: 0,
  receipts: 0,
  run: 1,
});
