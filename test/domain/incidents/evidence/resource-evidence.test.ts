import { describe, expect, it, test } from '@jest/globals';
import { memoryCallHistory } from '../../../../adapters/memory/call-history.ts';
import {
  objectVersionsSource,
  resourceCallsSource,
  resourceConfigurationSource,
} from '../../../../domain/incidents/evidence/index.ts';
import type {
  CallQuery,
  Configuration,
  ObjectVersionRecord,
  ResourceReader,
} from '../../../../domain/incidents/evidence/index.ts';
import { readCollected, requestOf } from './evidence-request.ts';

describe('calls on the resource', () => {
  const lookUpsFor = async (resource: { type: string; uid: string; name?: string }): Promise<CallQuery[]> => {
    const asked: CallQuery[] = [];
    const history = memoryCallHistory((query) => {
      asked.push(query);
      return [[{ id: 'a', record: '{"eventName":"PutBucketPolicy"}' }]];
    });
    const document = await readCollected(await resourceCallsSource(history).collect(requestOf({ resource })));
    expect(document).toMatchObject({ calls: [{ eventName: 'PutBucketPolicy' }], count: 1, complete: true });
    return asked;
  };

  it('are looked up by name and by ARN, from a day before, each call once', async () => {
    expect(await lookUpsFor({ type: 'AwsS3Bucket', uid: 'arn:aws:s3:::ledger', name: 'ledger' })).toEqual(
      ['ledger', 'arn:aws:s3:::ledger'].map((value) => ({
        by: 'resource',
        value,
        region: 'eu-central-1',
        from: '2026-02-28T10:00:00.000Z',
        to: '2026-03-01T11:00:00.000Z',
      })),
    );
  });

  it('are looked up once where name and id are one', async () => {
    expect(await lookUpsFor({ type: 'AwsIamAccessKey', uid: 'AKIA1' })).toHaveLength(1);
    expect(await lookUpsFor({ type: 'AwsIamAccessKey', uid: 'AKIA1', name: 'AKIA1' })).toHaveLength(1);
  });
});

describe('configuration of the resource', () => {
  const reading = (settings: Configuration | undefined): ResourceReader => ({
    type: 'AwsS3Bucket',
    configurationOf: () => Promise.resolve(settings),
  });
  const collect = async (settings: Configuration | undefined, type = 'AwsS3Bucket') =>
    readCollected(
      await resourceConfigurationSource(reading(settings)).collect(requestOf({ resource: { type, uid: 'x' } })),
    );

  it('tells every setting, what is not set, and what could not be read', async () => {
    const settings: Configuration = {
      policy: { kind: 'set', value: { Policy: '{}' } },
      tags: { kind: 'not-set' },
      acl: { kind: 'unread', error: 'AccessDenied' },
    };
    expect(await collect(settings)).toMatchObject({ takenAt: '2026-03-01T11:00:00.000Z', settings });
  });

  test.each<[string, string, string]>([
    ['that is gone', 'AwsS3Bucket', 'the resource is not there'],
    ['of a kind nobody reads', 'AwsEksCluster', 'no configuration is read of an AwsEksCluster'],
  ])('of a resource %s is a gap with its reason', async (_, type, reason) => {
    expect(await collect(undefined, type)).toEqual({ kind: 'missing', reason });
  });
});

describe('object versions', () => {
  const at = (moment: string, change: Partial<ObjectVersionRecord> = {}): ObjectVersionRecord => ({
    ...{ key: 'accounts.csv', versionId: 'v', at: moment, isLatest: true, isDeletion: false },
    ...change,
  });
  const source = (...pages: ObjectVersionRecord[][]) =>
    objectVersionsSource({
      async *pages() {
        for (const page of pages) yield await Promise.resolve(page);
      },
    });

  it('from a day before the first activity on, deletions too, and how many were looked at', async () => {
    const [old, first, gone] = [
      at('2026-02-28T09:59:59.999Z'),
      at('2026-02-28T10:00:00.000Z'),
      at('2026-03-01T10:30:00.000Z', { isDeletion: true }),
    ];
    const document = await readCollected(await source([old, first], [gone]).collect(requestOf()));
    expect(document).toEqual({
      v: 1,
      bucket: 'ledger',
      from: '2026-02-28T10:00:00.000Z',
      versions: [first, gone],
      changed: 2,
      looked: 3,
      complete: true,
    });
  });

  it('say that they are not all when the budget was spent', async () => {
    const request = requestOf({ signal: AbortSignal.abort() });
    expect(await readCollected(await source().collect(request))).toMatchObject({ complete: false });
  });

  it('finds the bucket of an ARN alone', async () => {
    const request = requestOf({ resource: { type: 'AwsS3Bucket', uid: 'arn:aws:s3:::vault' } });
    expect(await readCollected(await source().collect(request))).toMatchObject({ bucket: 'vault' });
  });

  it('are nothing that another kind of resource has', async () => {
    const request = requestOf({ resource: { type: 'AwsIamAccessKey', uid: 'AKIA1' } });
    expect(await source().collect(request)).toEqual({
      kind: 'missing',
      reason: 'an AwsIamAccessKey has no object versions',
    });
  });
});
