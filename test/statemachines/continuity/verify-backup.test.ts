import { expect, test } from '@jest/globals';
import { NotFoundError, RefusedError, UnavailableError } from '../../../domain/shared/errors.ts';
import { runMachine } from '../incidents/run-machine.ts';

const rule = { table: 'ledger', make: false, maxAgeDays: 7 };
const same = { kind: 'same', method: 'manifest' };

type Given = Record<string, (input: never) => unknown>;
type Settled = { backup: unknown; finding: { kind: string; error?: string }; round: number };

/** Runs the definition on one table; `given` replaces steps. */
const run = async (given: Given = {}, rules: object[] = [rule]) => {
  const settled: Settled[] = [];
  const { called } = await runMachine(
    'continuity/verify-backup',
    {},
    {
      DropLeftovers: () => ({ dropped: [] }),
      ListTables: () => ({ rules }),
      StartVerification: () => ({ round: 3 }),
      PrepareBackup: () => ({ arn: 'arn:backup', name: 'weekly', createdAt: '2026-03-07T03:00:00.000Z' }),
      RestoreBackup: () => ({ table: 'temporary' }),
      ConfirmRestore: () => ({ table: 'temporary' }),
      CompareRestore: () => same,
      DropRestore: () => ({ table: 'temporary' }),
      SettleVerification: (input: Settled) => {
        settled.push(input);
        return { status: 'passed' };
      },
      ...given,
    },
  );
  return { called, settled };
};
const fail = (error: Error) => () => {
  throw error;
};

test('restores, compares, drops the temporary table and settles, in this order', async () => {
  const { called, settled } = await run();
  expect(called).toEqual([
    'DropLeftovers',
    'ListTables',
    'StartVerification',
    'PrepareBackup',
    'RestoreBackup',
    'ConfirmRestore',
    'CompareRestore',
    'DropRestore',
    'SettleVerification',
  ]);
  expect(settled).toMatchObject([{ round: 3, finding: same, backup: { arn: 'arn:backup' } }]);
});

test.each(['PrepareBackup', 'RestoreBackup', 'ConfirmRestore', 'CompareRestore'])(
  'when %s fails for good the temporary table is dropped and the verification is red',
  async (step) => {
    const { called, settled } = await run({ [step]: fail(new NotFoundError('gone')) });
    expect(called.slice(-3)).toEqual([step, 'DropRestore', 'SettleVerification']);
    expect(settled).toMatchObject([{ finding: { kind: 'stopped', error: 'NotFoundError' } }]);
  },
);

test('waits for the restored table by asking again', async () => {
  let asked = 0;
  const notYet = () => {
    asked += 1;
    if (asked < 30) throw new UnavailableError('the restored table is CREATING');
  };
  const { called, settled } = await run({ ConfirmRestore: notYet });
  expect(called.filter((name) => name === 'ConfirmRestore')).toHaveLength(30);
  expect(settled).toMatchObject([{ finding: same }]);
});

test('a temporary table that cannot be deleted does not hold back the verdict', async () => {
  const { settled } = await run({ DropRestore: fail(new RefusedError('no right')) });
  expect(settled).toMatchObject([{ finding: same }]);
});

test('leftovers that cannot be deleted hold back nothing', async () => {
  expect((await run({ DropLeftovers: fail(new RefusedError('no right')) })).settled).toHaveLength(1);
});

test('a round that a later one replaced ends without a verdict, after dropping its table', async () => {
  const { called } = await run({ SettleVerification: fail(new RefusedError('superseded')) });
  expect(called.slice(-2)).toEqual(['DropRestore', 'SettleVerification']);
});

test('every configured table is verified, and none is fine', async () => {
  expect((await run({}, [rule, { ...rule, table: 'accounts' }])).settled).toHaveLength(2);
  expect((await run({}, [])).called).toEqual(['DropLeftovers', 'ListTables']);
});
