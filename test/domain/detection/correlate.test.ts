import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import type { Signal } from '../../../contracts/signal.ts';
import { correlate, correlationKeys, CORRELATION_KINDS, normaliseEvent } from '../../../domain/detection/index.ts';
import type { CorrelationKind, Pointer } from '../../../domain/detection/index.ts';
import { example, reception } from './examples.ts';

const NOW = '2025-11-20T02:15:00.000Z';
const read = (name: string): Signal => normaliseEvent(example(name), reception())[0]!;
const signal = read('guardduty-access-key');

const pointer = (kind: CorrelationKind, incidentId: string, changes: Partial<Pointer> = {}): Pointer => ({
  ...correlationKeys(signal).find((key) => key.kind === kind)!,
  incidentId,
  expiresAt: '2025-11-21T02:15:00.000Z',
  isClosed: false,
  status: 'active',
  statusAt: signal.time,
  severityId: signal.severityId,
  ...changes,
});

describe('keys', () => {
  it('come in the order finding, principal, resource, repetition, and never in clear', () => {
    const keys = correlationKeys(signal);
    expect(keys.map(({ kind }) => kind)).toEqual([...CORRELATION_KINDS]);
    expect(JSON.stringify(keys)).not.toContain('payments-batch');
    for (const { hash } of keys) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('leave out an account as a resource and a service as a principal', () => {
    const broad: Signal = {
      ...signal,
      resource: { type: 'AwsAccount', uid: signal.account },
      principal: { type: 'AWSService', name: 'cloudtrail.amazonaws.com' },
    };
    expect(correlationKeys(broad).map(({ kind }) => kind)).toEqual(['finding', 'fingerprint']);
  });

  it('keep database users of the same name apart by database', () => {
    const user = read('guardduty-database-pascal-case');
    const elsewhere = {
      ...user,
      resource: { ...user.resource, uid: 'arn:aws:rds:eu-central-1:111122223333:db:other' },
    };
    expect(correlationKeys(user)[1]).not.toEqual(correlationKeys(elsewhere)[1]);
  });
});

describe('correlate', () => {
  test.each<[string, Pointer[], unknown]>([
    ['nothing known opens', [], { kind: 'open' }],
    [
      'the finding wins over principal and resource',
      [pointer('resource', 'INC-3'), pointer('principal', 'INC-2'), pointer('finding', 'INC-1')],
      { kind: 'attach', incidentId: 'INC-1', isNews: true },
    ],
    [
      'the principal wins over the resource',
      [pointer('resource', 'INC-3'), pointer('principal', 'INC-2')],
      { kind: 'attach', incidentId: 'INC-2', isNews: true },
    ],
    ['the resource is enough', [pointer('resource', 'INC-3')], { kind: 'attach', incidentId: 'INC-3', isNews: true }],
    [
      'a closed incident is passed over for the next',
      [pointer('finding', 'INC-1', { isClosed: true }), pointer('resource', 'INC-3')],
      { kind: 'attach', incidentId: 'INC-3', isNews: true },
    ],
    ['a closed incident alone opens', [pointer('finding', 'INC-1', { isClosed: true })], { kind: 'open' }],
    ['an expired pointer opens', [pointer('finding', 'INC-1', { expiresAt: NOW })], { kind: 'open' }],
    [
      'a repetition is no news',
      [pointer('finding', 'INC-1'), pointer('fingerprint', 'INC-1')],
      { kind: 'attach', incidentId: 'INC-1', isNews: false },
    ],
    [
      'a repetition with another status is news',
      [pointer('fingerprint', 'INC-1', { status: 'resolved' })],
      { kind: 'attach', incidentId: 'INC-1', isNews: true },
    ],
    [
      'an older repetition changes no status',
      [pointer('fingerprint', 'INC-1', { status: 'resolved', statusAt: '2025-11-20T02:14:31.001Z' })],
      { kind: 'attach', incidentId: 'INC-1', isNews: false },
    ],
    [
      'a graver repetition is news',
      [pointer('fingerprint', 'INC-1', { severityId: 3 })],
      { kind: 'attach', incidentId: 'INC-1', isNews: true },
    ],
    [
      'a repetition of what another incident saw is news here',
      [pointer('finding', 'INC-1'), pointer('fingerprint', 'INC-2')],
      { kind: 'attach', incidentId: 'INC-1', isNews: true },
    ],
  ])('%s', (_, pointers, expected) => {
    expect(correlate(signal, pointers, NOW)).toEqual(expected);
  });

  const over: Signal = { ...signal, status: 'resolved' };
  test.each<[string, CorrelationKind, unknown]>([
    ['joins by its finding', 'finding', { kind: 'attach', incidentId: 'INC-1', isNews: true }],
    ['joins by being the end of a repetition', 'fingerprint', { kind: 'attach', incidentId: 'INC-1', isNews: true }],
    ['says nothing about what else a principal did', 'principal', { kind: 'open' }],
    ['says nothing about what else befell a resource', 'resource', { kind: 'open' }],
  ])('an end %s', (_, kind, expected) => {
    expect(correlate(over, [pointer(kind, 'INC-1')], NOW)).toEqual(expected);
  });

  it('is decided by the first live pointer in the order of kinds, in whatever order they are read', () => {
    const subset = fc.shuffledSubarray(CORRELATION_KINDS.map((kind) => pointer(kind, `INC-${kind}`)));
    const closed = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(subset, closed, (pointers, flags) => {
        const known = pointers.map((one, index) => ({ ...one, isClosed: flags[index]! }));
        const first = CORRELATION_KINDS.find((kind) => known.some((one) => one.kind === kind && !one.isClosed));
        const answer = correlate(signal, known, NOW);
        expect(answer.kind === 'attach' ? answer.incidentId : undefined).toBe(first && `INC-${first}`);
      }),
    );
  });
});
