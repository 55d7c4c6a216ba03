import { describe, expect, it } from '@jest/globals';
import { memoryJournal } from '../../../adapters/memory/journal.ts';
import type { SentSignal } from '../../../contracts/sent-signal.ts';
import { temporaryTable, verificationAggregate, verificationJournalId } from '../../../domain/continuity/index.ts';
import type { Backup, Finding, Manifest, TableItem } from '../../../domain/continuity/index.ts';
import { compareRestoreStep } from '../../../lambdas/continuity/compare-restore.ts';
import { dropLeftoversStep } from '../../../lambdas/continuity/drop-leftovers.ts';
import { prepareBackupStep } from '../../../lambdas/continuity/prepare-backup.ts';
import { settleVerificationStep } from '../../../lambdas/continuity/settle-verification.ts';
import { startVerificationStep } from '../../../lambdas/continuity/start-verification.ts';

const now = '2026-03-08T03:00:00.000Z';
const invocation = { now, request: 'request-1' };
const rule = { table: 'ledger', make: true, maxAgeDays: 7 };
const input = { rule, execution: 'e-1' };
const backup: Backup = { arn: 'arn:backup', name: 'weekly', createdAt: now };
const figures = { count: 2, checksum: 'c' };
const same: Finding = { kind: 'same', method: 'manifest', expected: figures, restored: figures };
const different: Finding = { ...same, kind: 'different', reason: 'an item is missing' };

const journalWorld = () => {
  const journal = memoryJournal(verificationAggregate);
  const sent: SentSignal[] = [];
  const settle = settleVerificationStep(journal, (signal) => Promise.resolve(void sent.push(signal)));
  const types = () =>
    journal
      .eventsOf(verificationJournalId('ledger'))
      .map(({ event }) => (JSON.parse(event) as { type: string }).type.slice('continuity.verification-'.length));
  return { start: startVerificationStep(journal), settle, sent, types };
};

describe('a verification', () => {
  it('is begun and settled once however often its steps run', async () => {
    const { start, settle, sent, types } = journalWorld();
    expect([await start(input, invocation), await start(input, invocation)]).toEqual([{ round: 1 }, { round: 1 }]);
    for (const _ of [1, 2])
      expect(await settle({ ...input, round: 1, backup, finding: different }, invocation)).toMatchObject({
        status: 'failed',
        reason: 'an item is missing',
      });
    expect(types()).toEqual(['started', 'failed']);
    expect(new Set(sent.map(({ finding }) => finding.uid))).toEqual(new Set(['ledger/red-since-1']));
  });

  it('of a killed execution is fenced off by the next one', async () => {
    const { start, settle, types } = journalWorld();
    await start(input, invocation);
    expect(await start({ rule, execution: 'e-2' }, invocation)).toEqual({ round: 2 });
    await expect(settle({ ...input, round: 1, backup, finding: different }, invocation)).rejects.toMatchObject({
      name: 'RefusedError',
    });
    await settle({ rule, execution: 'e-2', round: 2, backup, finding: same }, invocation);
    expect(types()).toEqual(['started', 'started', 'passed']);
  });

  it('without any backup is red and says so', async () => {
    const { start, settle, sent } = journalWorld();
    await start(input, invocation);
    const finding: Finding = {
      kind: 'stopped',
      error: 'NotFoundError',
      cause: '{"errorMessage":"there is no backup"}',
    };
    expect(await settle({ ...input, round: 1, backup: null, finding }, invocation)).toMatchObject({ status: 'failed' });
    expect(sent[0]?.finding.description).toBe('Table ledger has no backup to rely on: there is no backup.');
  });

  it('that is green tells nobody', async () => {
    const { start, settle, sent } = journalWorld();
    await start(input, invocation);
    await settle({ ...input, round: 1, backup, finding: same }, invocation);
    expect(sent).toEqual([]);
  });
});

describe('preparing a backup', () => {
  const world = (backups: Backup[], ...reads: TableItem[][]) => {
    const kept = new Map<string, Manifest>();
    const made: string[] = [];
    const step = prepareBackupStep({
      backups: {
        list: () => Promise.resolve(backups),
        make: (_, name) => Promise.resolve({ ...backup, name: made[made.push(name) - 1] ?? '' }),
      },
      manifests: { keep: (arn, manifest) => Promise.resolve(void kept.set(arn, manifest)) },
      readItems: () => Promise.resolve(reads.shift() ?? []),
    });
    return { step, kept, made };
  };

  it('takes the newest there is', async () => {
    const { step, made } = world([backup]);
    expect(await step(input, invocation)).toEqual(backup);
    expect(made).toEqual([]);
  });

  it('makes one between two reads, and keeps what it must hold', async () => {
    const { step, kept, made } = world(
      [],
      [{ key: 'a', digest: '1' }],
      [
        { key: 'a', digest: '1' },
        { key: 'b', digest: '2' },
      ],
    );
    await step(input, invocation);
    expect(made).toEqual(['holdfast-20260308030000']);
    expect(kept.get('arn:backup')).toMatchObject({ count: 1, changing: ['b'] });
  });

  it('fails with NotFoundError when none may be made', async () => {
    const { step } = world([]);
    await expect(step({ ...input, rule: { ...rule, make: false } }, invocation)).rejects.toMatchObject({
      name: 'NotFoundError',
      message: 'there is no backup',
    });
  });
});

it('a comparison reads the temporary table, and the source only without a manifest', async () => {
  const read: string[] = [];
  const compare = compareRestoreStep({
    manifests: { find: (arn) => Promise.resolve(arn === 'arn:backup' ? { ...figures, changing: [] } : undefined) },
    readItems: (table) => Promise.resolve((read.push(table), [])),
    restoredTable: () => 'temporary',
  });
  expect(await compare({ ...input, backup })).toMatchObject({ kind: 'different', method: 'manifest' });
  expect(read).toEqual(['temporary']);
  await compare({ ...input, backup: { ...backup, arn: 'arn:other' } });
  expect(read).toEqual(['temporary', 'temporary', 'ledger']);
});

it('only old temporary tables are leftovers', async () => {
  const dropped: string[] = [];
  const name = (execution: string) => temporaryTable('local', { execution, table: 'ledger' });
  const tables = [
    { name: name('old'), createdAt: '2026-03-07T03:00:00.000Z' },
    { name: name('now'), createdAt: '2026-03-08T02:59:00.000Z' },
  ];
  const backups = {
    tablesNamed: () => Promise.resolve(tables),
    drop: (table: string) => Promise.resolve(void dropped.push(table)),
  };
  expect(await dropLeftoversStep(backups, 'local', () => now)()).toEqual({ dropped: [name('old')] });
  expect(dropped).toEqual([name('old')]);
});
