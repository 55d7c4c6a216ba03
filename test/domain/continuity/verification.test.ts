import { describe, expect, it, test } from '@jest/globals';
import { memoryJournal } from '../../../adapters/memory/journal.ts';
import { SentSignal } from '../../../contracts/sent-signal.ts';
import {
  backupSignal,
  reasonOf,
  roundOf,
  settleVerification,
  startVerification,
  verificationAggregate,
} from '../../../domain/continuity/index.ts';
import type { Finding, VerificationState } from '../../../domain/continuity/index.ts';

const now = '2026-03-08T03:00:00.000Z';
const backup = { arn: 'arn:b', name: 'weekly', createdAt: now };

describe('the journal of verifications', () => {
  const figures = { count: 1, checksum: 'c' };
  const green: Finding = { kind: 'same', method: 'manifest', expected: figures, restored: figures };
  const red: Finding = { ...green, kind: 'different', reason: 'the contents of restored items differ' };

  /** One verification per finding; answers the state after each. */
  const verify = async (...findings: Finding[]): Promise<VerificationState[]> => {
    const journal = memoryJournal(verificationAggregate);
    const states: VerificationState[] = [];
    for (const [index, finding] of findings.entries()) {
      const round = index + 1;
      const command = { actor: 'system:verify-backup', now, run: round };
      const start = startVerification('ledger', { round, execution: `e-${round}` });
      await journal.execute('backup-ledger', { ...command, key: `start:${round}` }, start);
      const settle = settleVerification(round, finding, backup);
      const { state } = await journal.execute('backup-ledger', { ...command, key: `settle:${round}` }, settle);
      states.push(state!);
    }
    return states;
  };

  it('tells detection of red ones under one finding until a green one ends the streak, and then no more', async () => {
    const signals = (await verify(green, red, red, green, green, red)).map((state) => backupSignal(state, now));
    expect(signals.map((signal) => signal && [signal.finding.uid, signal.status])).toEqual([
      undefined,
      ['ledger/red-since-2', 'active'],
      ['ledger/red-since-2', 'active'],
      ['ledger/red-since-2', 'resolved'],
      undefined,
      ['ledger/red-since-6', 'active'],
    ]);
    for (const signal of signals) if (signal) expect(SentSignal.safeParse(signal).success).toBe(true);
  });

  it('an execution finds its own round again; another begins the next', async () => {
    const [state] = await verify(green);
    expect(roundOf(undefined, 'e-1')).toBe(1);
    expect(roundOf({ ...state!, status: 'running' }, 'e-1')).toBe(1);
    expect(roundOf({ ...state!, status: 'running' }, 'e-2')).toBe(2);
    expect(roundOf(state, 'e-1')).toBe(2);
  });

  it('a round that is not the current one settles nothing', async () => {
    const [state] = await verify(green);
    expect(settleVerification(7, red, undefined)(state).kind).toBe('refused');
  });

  test.each<[string, string, string]>([
    [
      'NotFoundError',
      '{"errorType":"NotFoundError","errorMessage":"there is no backup","trace":[]}',
      'there is no backup',
    ],
    ['UnavailableError', '{}', 'the restored table did not become ready in time'],
    ['TypeError', '{"errorMessage":"x is not a function"}', 'the verification ended with TypeError'],
    ['NotFoundError', 'no JSON', 'the verification ended with NotFoundError'],
  ])('a verification stopped by %s is red: %s', (error, cause, reason) => {
    expect(reasonOf({ kind: 'stopped', error, cause })).toBe(reason);
  });
});
