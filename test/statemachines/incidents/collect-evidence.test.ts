import { expect, test } from '@jest/globals';
import { RefusedError, UnavailableError } from '../../../domain/shared/errors.ts';
import { FIRST } from '../../lambdas/incidents/incident-under-test.ts';
import { runMachine } from './run-machine.ts';

const INPUT = { ...FIRST, tier: 0 };
const items = ['finding', 'recent-calls'];
const captured = ({ item }: { item: string }) => ({ kind: 'captured', item, key: `k/${item}` });

const run = async (CaptureEvidence: (input: { item: string }) => unknown) => {
  const recorded: unknown[] = [];
  const { called } = await runMachine('incidents/collect-evidence', INPUT, {
    ListEvidence: (input: object) => ({ ...input, items }),
    CaptureEvidence,
    RecordEvidence: (input: object) => recorded.push(input),
  });
  return { called, recorded };
};

test('captures every item and records all results together', async () => {
  const { recorded } = await run(captured);
  expect(recorded).toEqual([{ ...INPUT, results: items.map((item) => captured({ item })) }]);
});

test('one item that fails for good is a named gap, the others stand', async () => {
  const { called, recorded } = await run(({ item }) => {
    if (item === 'finding') throw new UnavailableError('CloudTrail');
    return captured({ item });
  });
  expect(called.filter((name) => name === 'CaptureEvidence')).toHaveLength(4);
  const gap = { kind: 'missing', item: 'finding', reason: 'UnavailableError' };
  expect(recorded).toEqual([{ ...INPUT, results: [gap, captured({ item: 'recent-calls' })] }]);
});

test('a superseded run ends without recording', async () => {
  const { called } = await runMachine('incidents/collect-evidence', INPUT, {
    ListEvidence: () => {
      throw new RefusedError('superseded');
    },
  });
  expect(called).toEqual(['ListEvidence']);
});
