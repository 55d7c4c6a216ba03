import { describe, expect, it, test } from '@jest/globals';
import { tally } from '../../../../domain/continuity/index.ts';
import { restoredDataEqual, restoreTable } from '../../../../domain/incidents/recovery/index.ts';

const TABLE = 'arn:aws:dynamodb:eu-central-1:000000000000:table/ledger';
const backupOf = (createdAt: string) => ({ arn: `${TABLE}/backup/${createdAt}`, name: 'b', createdAt });
const restorer = (...created: string[]) =>
  restoreTable({
    list: (table) => Promise.resolve(table === 'ledger' ? created.map(backupOf) : []),
    restore: () => Promise.resolve(),
    drop: () => Promise.resolve(),
  });
const target = {
  incidentId: 'INC-2026-0001',
  key: '1',
  attempt: 2,
  step: { kind: 'api' as const, id: 'restore', title: 'Restore it', action: 'restore-table' as const },
  resource: TABLE,
  before: '2026-03-09T09:00:00.000Z',
};

describe('the backup that is restored', () => {
  it('is the newest from before the harm, into a table named after incident and attempt', async () => {
    const days = ['2026-03-07T01:00:00.000Z', '2026-03-09T01:00:00.000Z', '2026-03-08T01:00:00.000Z'];
    expect(await restorer(...days, '2026-03-09T09:00:00.000Z').prepare(target)).toEqual({
      backup: `${TABLE}/backup/2026-03-09T01:00:00.000Z`,
      backupOf: '2026-03-09T01:00:00.000Z',
      restoredTable: 'recovered-INC-2026-0001-1-2-ledger',
    });
  });

  it.each([
    ['there is none', []],
    ['it was made when the harm had begun', ['2026-03-09T09:00:00.000Z', '2026-03-10T01:00:00.000Z']],
  ])('is refused when %s', async (_, created) => {
    await expect(restorer(...created).prepare(target)).rejects.toMatchObject({ name: 'NotFoundError' });
  });
});

it.each([
  ['another account', TABLE.replace('000000000000', '111111111111')],
  ['another region', TABLE.replace('eu-central-1', 'eu-west-1')],
  ['an index of the table', `${TABLE}/index/ledger`],
  ['a stream of the table', `${TABLE}/stream/ledger`],
])('a resource that is %s is not restored from the backups of the table at home', async (_, resource) => {
  const restore = restorer('2026-03-08T01:00:00.000Z').prepare({ ...target, resource });
  await expect(restore).rejects.toMatchObject({ name: 'NotFoundError' });
});

const ABOUT = { resource: 'ledger', now: '2026-03-09T10:00:00.000Z' };

describe('the restored data', () => {
  const items = [
    { key: 'a', digest: '1' },
    { key: 'b', digest: '2' },
  ];
  const prepared = [{ backup: 'arn:b', restoredTable: 'recovered-x' }];
  const manifest = { ...tally(items), changing: [] };
  const look = (restored: typeof items, known: typeof manifest | undefined = manifest) =>
    restoredDataEqual({ items: () => Promise.resolve(restored), manifest: () => Promise.resolve(known) })(
      prepared,
      ABOUT,
    );

  test.each([
    ['equal', items, manifest, true],
    ['in another order', [...items].reverse(), manifest, true],
    ['short of an item', items.slice(1), manifest, false],
    ['changed in one item', [{ key: 'a', digest: '9' }, ...items.slice(1)], manifest, false],
    ['of a backup without a manifest', items, undefined, false],
  ])('%s', async (_, restored, known, isGreen) => {
    expect(await (known === undefined ? lookBare(restored) : look(restored, known))).toMatchObject({ isGreen });
  });

  const lookBare = (restored: typeof items) =>
    restoredDataEqual({ items: () => Promise.resolve(restored), manifest: () => Promise.resolve(undefined) })(
      prepared,
      ABOUT,
    );

  it('is not proven where nothing was restored', async () => {
    const check = restoredDataEqual({ items: () => Promise.resolve(items), manifest: () => Promise.resolve(manifest) });
    expect(await check([{ other: 'x' }], ABOUT)).toMatchObject({ isGreen: false });
  });
});
