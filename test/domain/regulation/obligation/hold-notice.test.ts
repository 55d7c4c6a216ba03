import { expect, it, test } from '@jest/globals';
import { dueOfObligation, holdNotice, nextObligationStep, nextRevision } from '../../../../domain/regulation/index.ts';
import type { ObligationState } from '../../../../domain/regulation/index.ts';
import { evolveObligation } from '../../../../domain/regulation/obligation/evolve-obligation.ts';
import { after, DAY, HOUR } from '../../../../domain/shared/time.ts';

const NOW = '2026-11-21T12:00:00.000Z';
const UNTIL = after(NOW, 2 * DAY);
const HOLD = {
  legalBasis: 'Order of the public prosecutor',
  owner: 'ciso-1',
  until: UNTIL,
  reason: 'Arrests are planned.',
};
const SEALED = { ref: '2.1', commitment: 'c'.repeat(64) };

const fact = (
  type: 'regulation.obligation-opened' | 'regulation.notice-held' | 'regulation.hold-ended',
  data: object,
) => ({
  aggregateId: 'INC-2026-0001.bank.dora-client-notice',
  seq: 1,
  occurredAt: NOW,
  actor: 'person:compliance-1',
  type,
  data: { ...data },
});

const opened = (kind = 'dora-client-notice'): ObligationState =>
  evolveObligation(
    undefined,
    fact('regulation.obligation-opened', {
      caseId: 'INC-2026-0001.bank',
      incidentId: 'INC-2026-0001',
      entityId: 'bank',
      kind,
      title: 'Notice to clients',
      legalBasis: 'Art. 19(3)',
      limitBy: 'own',
      clock: { starts: NOW, limit: after(NOW, DAY), due: after(NOW, DAY), reliefApplied: false },
    }),
  );

const held = (): ObligationState =>
  evolveObligation(opened(), fact('regulation.notice-held', { ...HOLD, reason: SEALED }));

it('is never by default: a notice is drafted at once', () => {
  expect(opened().hold).toBeUndefined();
  expect(nextObligationStep(opened()).step).toBe('draft-report');
});

it('keeps the notice waiting with its basis, its owner and its end, while the clock goes on', () => {
  expect(holdNotice(HOLD, NOW)(opened())).toMatchObject({ kind: 'event', data: { owner: 'ciso-1', until: UNTIL } });
  expect(nextObligationStep(held()).step).toBe('await-obligation');
  expect(nextRevision(held())).toBeUndefined();
  const due = dueOfObligation(held());
  expect(due.find(({ type }) => type === 'regulation.hold-ended')?.at).toBe(UNTIL);
  expect(due.some(({ type }) => type === 'regulation.deadline-breached')).toBe(true);
});

it('ends by itself, and the notice is drafted', () => {
  const ended = evolveObligation(held(), fact('regulation.hold-ended', {}));
  expect(nextObligationStep(ended).step).toBe('draft-report');
});

test.each([
  ['of a report to an authority', opened('dora-initial'), HOLD, 'only a notice to clients'],
  ['without an end to come', opened(), { ...HOLD, until: after(NOW, -HOUR) }, 'until:'],
  ['of what was handed over', { ...opened(), status: 'handed-over' as const }, HOLD, 'nothing is left'],
])('is refused %s', (_what, state, hold, reason) => {
  const decided = holdNotice(hold, NOW)(state);
  expect(decided.kind === 'refused' && decided.reason).toContain(reason);
});
