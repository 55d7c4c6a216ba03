import { expect, test } from '@jest/globals';
import { memoryCallHistory } from '../../../../adapters/memory/call-history.ts';
import { recentCallsSource } from '../../../../domain/incidents/evidence/index.ts';
import type { CallQuery, EvidenceRequest } from '../../../../domain/incidents/evidence/index.ts';
import { readCollected, requestOf } from './evidence-request.ts';

const call = (id: string) => ({ id, record: `{"eventID":"${id}"}` });

const collect = async (
  answer: (query: CallQuery) => ReturnType<typeof call>[][],
  change: Partial<EvidenceRequest> = {},
) => {
  const collected = await recentCallsSource(memoryCallHistory(answer)).collect(requestOf(change));
  return readCollected(collected);
};

test('looks up key and user, here and where global services are recorded, from a day before', async () => {
  const document = await collect(() => []);
  expect(document).toMatchObject({ calls: [], count: 0, complete: true });
  expect(document).toHaveProperty('lookUps.length', 4);
  expect(document).toHaveProperty('lookUps.0', {
    by: 'access-key',
    value: 'AKIA0000000000000001',
    region: 'eu-central-1',
    from: '2026-02-28T10:00:00.000Z',
    to: '2026-03-01T11:00:00.000Z',
  });
});

test('keeps a call once that several look-ups find', async () => {
  const document = await collect(() => [[call('a'), call('b')], [call('a')]]);
  expect(document).toMatchObject({ calls: [{ eventID: 'a' }, { eventID: 'b' }], count: 2, complete: true });
});

test('stops at the limit of its tier and says so', async () => {
  const tenPages = ({ by, region }: CallQuery) =>
    Array.from({ length: 10 }, (_, page) => [call(by + region + String(page))]);
  expect(await collect(tenPages)).toMatchObject({ count: 20, complete: false });
  expect(await collect(tenPages, { tier: 1 })).toMatchObject({ count: 40, complete: true });
});

test('a spent budget leaves what came so far, and says that it is not all', async () => {
  expect(await collect(() => [[call('a')]], { signal: AbortSignal.abort() })).toMatchObject({ complete: false });
});

test('without a principal there is nobody to look up', async () => {
  expect(await collect(() => [], { principal: undefined })).toMatchObject({ kind: 'missing' });
});
