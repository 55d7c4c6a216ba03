import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import backupsJson from '../../../config/backups.json' with { type: 'json' };
import { BackupsConfig } from '../../../contracts/config/backups.ts';
import {
  chooseBackup,
  chooseTables,
  compareRestore,
  drawManifest,
  isLeftover,
  tally,
  temporaryTable,
} from '../../../domain/continuity/index.ts';
import type { Backup, Comparison, TableItem } from '../../../domain/continuity/index.ts';

const item = (key: string, digest: string, writtenAt?: string): TableItem => ({
  key,
  digest,
  ...(writtenAt === undefined ? {} : { writtenAt }),
});
const contents = [item('a', '1'), item('b', '2'), item('c', '3')];
const backupOf = (createdAt: string, name = createdAt): Backup => ({ arn: `arn:${name}`, name, createdAt });
const now = '2026-03-08T03:00:00.000Z';

describe('a tally', () => {
  it('does not depend on the order of reading', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), (digests) => {
        const items = digests.map((digest) => item(digest, digest));
        expect(tally([...items].reverse())).toEqual(tally(items));
      }),
    );
  });

  it('changes with any content', () => {
    expect(tally([item('a', '1'), item('b', '2')])).not.toEqual(tally([item('a', '1'), item('b', '3')]));
    expect(tally([])).not.toEqual(tally([item('a', '')]));
  });
});

describe('a manifest', () => {
  it('leaves out what changed, came or went while the backup was made', () => {
    const after = [item('a', '1'), item('b', '9'), item('d', '4')];
    expect(drawManifest(contents, after)).toEqual({ ...tally([item('a', '1')]), changing: ['b', 'c', 'd'] });
  });

  it('is not drawn of a table that changes as a whole', () => {
    const many = (digest: string) => Array.from({ length: 5_000 }, (_, index) => item(`k${index}`, digest));
    expect(drawManifest(many('1'), many('2'))).toBeUndefined();
  });
});

describe('a restore compared with its manifest', () => {
  const manifest = drawManifest(contents, contents)!;
  const compare = (restored: TableItem[]): Comparison => compareRestore(restored, { kind: 'manifest', manifest });

  it('is the same in any order', () => {
    expect(compare([...contents].reverse()).kind).toBe('same');
  });

  test.each<[string, TableItem[], string]>([
    ['an item less', contents.slice(1), '2 items were restored where 3 were expected'],
    ['an item more', [...contents, item('x', '9')], '4 items were restored where 3 were expected'],
    ['a changed item', [...contents.slice(1), item('a', 'evil')], 'contents of restored items differ'],
    ['nothing at all', [], '0 items were restored where 3 were expected'],
  ])('differs by %s', (_, restored, reason) => {
    expect(compare(restored)).toMatchObject({ kind: 'different', reason: expect.stringContaining(reason) });
  });

  it('may have either form of what changed meanwhile', () => {
    const busy = drawManifest(contents, [...contents.slice(1), item('a', '1b')])!;
    for (const digest of ['1', '1b']) {
      const restored = [item('a', digest), ...contents.slice(1)];
      expect(compareRestore(restored, { kind: 'manifest', manifest: busy }).kind).toBe('same');
    }
  });
});

describe('a restore without a manifest', () => {
  const backupAt = '2026-03-07T12:00:00.000Z';
  const events = [item('1', 'x', '2026-03-01T00:00:00.000Z'), item('2', 'y', '2026-03-02T00:00:00.000Z')];
  const compare = (restored: TableItem[], items: TableItem[]): Comparison =>
    compareRestore(restored, { kind: 'source', items, backupAt });

  it('is held against the journal events written before the backup; what is newer or changeable is left out', () => {
    const newer = item('3', 'z', '2026-03-07T11:59:30.000Z');
    expect(compare([...events, item('STATE', 'old')], [...events, newer, item('STATE', 'new')]).kind).toBe('same');
  });

  it('differs when an event is missing or another', () => {
    expect(compare(events.slice(1), events).kind).toBe('different');
    expect(compare([{ ...events[0]!, digest: 'evil' }, events[1]!], events).kind).toBe('different');
  });

  it('is never the same when there is nothing to compare', () => {
    expect(compare(contents, contents)).toMatchObject({
      kind: 'different',
      reason: expect.stringContaining('manifest'),
    });
  });
});

test.each<[string, Backup[], { make: boolean; maxAgeDays: number | null }, object]>([
  [
    'the newest',
    [backupOf('2026-03-06T00:00:00.000Z'), backupOf('2026-03-07T00:00:00.000Z')],
    { make: false, maxAgeDays: 7 },
    { kind: 'use', backup: { createdAt: '2026-03-07T00:00:00.000Z' } },
  ],
  ['a new one where there is none', [], { make: true, maxAgeDays: 7 }, { kind: 'make' }],
  [
    'a new one where the newest is too old',
    [backupOf('2026-02-01T00:00:00.000Z')],
    { make: true, maxAgeDays: 7 },
    { kind: 'make' },
  ],
  [
    'an old one where any age will do',
    [backupOf('2020-01-01T00:00:00.000Z')],
    { make: false, maxAgeDays: null },
    { kind: 'use' },
  ],
  ['nothing where there is none', [], { make: false, maxAgeDays: 7 }, { kind: 'none', reason: 'there is no backup' }],
  [
    'nothing where it is too old and none may be made',
    [backupOf('2026-02-01T00:00:00.000Z')],
    { make: false, maxAgeDays: 7 },
    { kind: 'none', reason: expect.stringContaining('too old') },
  ],
])('verifies %s', (_, backups, rule, choice) => {
  expect(chooseBackup(backups, { table: 'ledger', ...rule }, now)).toMatchObject(choice);
});

describe('the tables', () => {
  const config = BackupsConfig.parse(backupsJson);
  const at = { stage: 'local', tableOf: (area: string) => `table-of-${area}` };

  it('are the configured ones of the stage', () => {
    expect(chooseTables(config, {}, at).map(({ table }) => table)).toEqual([
      'table-of-third-parties',
      'table-of-regulation',
    ]);
    const production = chooseTables(config, {}, { ...at, stage: 'production' });
    expect(production.at(-1)).toEqual({ table: 'core-ledger-accounts', make: false, maxAgeDays: 2 });
  });

  it('are one when one is named; a backup of it is made only when the caller says so', () => {
    expect(chooseTables(config, { table: 'mine' }, at)).toEqual([{ table: 'mine', make: false, maxAgeDays: null }]);
    expect(chooseTables(config, { table: 'mine', make: true }, at)[0]!.make).toBe(true);
    expect(chooseTables(config, { table: 'table-of-regulation' }, at)[0]).toMatchObject({ make: true, maxAgeDays: 7 });
  });
});

describe('temporary tables', () => {
  const name = temporaryTable('local', { execution: 'e-1', table: 'ledger' });

  it('are named alike by every step of an execution, and by no other', () => {
    expect(temporaryTable('local', { execution: 'e-1', table: 'ledger' })).toBe(name);
    expect(temporaryTable('local', { execution: 'e-2', table: 'ledger' })).not.toBe(name);
    expect(name).toMatch(/^holdfast-local-restore-check-[0-9a-f]{24}$/);
  });

  test.each<[string, string, string, boolean]>([
    ['an old one is a leftover', name, '2026-03-07T12:00:00.000Z', true],
    ['one in use is not', name, '2026-03-08T02:00:00.000Z', false],
    ['one of another stage is not', 'holdfast-staging-restore-check-1', '2026-03-01T00:00:00.000Z', false],
    ['another table never is', 'holdfast-local-data-incidents', '2020-01-01T00:00:00.000Z', false],
  ])('%s', (_, table, createdAt, expected) => {
    expect(isLeftover({ name: table, createdAt }, { stage: 'local', now })).toBe(expected);
  });
});
