import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PreAuthorisation } from '../../../../../contracts/config/pre-authorisations.ts';
import { hourOf, judgePlan, usesOf, vouchedFor } from '../../../../../domain/incidents/containment/index.ts';
import type { Circumstances, PlannedAction } from '../../../../../domain/incidents/containment/index.ts';

const USER = 'arn:aws:iam::000000000000:user/ci-deploy';
const signed: PreAuthorisation = {
  id: 'sandbox-keys',
  playbook: 'leaked-access-key',
  action: 'deactivate-access-key',
  assetClass: ['other'],
  namedAssets: [],
  minimumConfidence: 70,
  capPerHour: 5,
  signedBy: 'ciso-1',
  signedAt: '2026-03-01T09:00:00.000Z',
  expiresAt: '2026-09-01T09:00:00.000Z',
};
const action: PlannedAction = {
  key: '1.1',
  id: 'deactivate-access-key',
  arn: USER,
  criticality: 'other',
  confidence: 80,
};
const now: Circumstances = { playbook: 'leaked-access-key', cisos: ['ciso-1'], now: '2026-03-02T10:30:00.000Z' };

type Change = { signed?: Partial<PreAuthorisation>; action?: Partial<PlannedAction>; at?: Partial<Circumstances> };
const judge = (change: Change) =>
  judgePlan([{ ...action, ...change.action }], [{ ...signed, ...change.signed }], { ...now, ...change.at });

describe('a plan is carried out without asking', () => {
  test.each<[string, Change]>([
    ['as signed', {}],
    ['at the moment of the signature', { at: { now: signed.signedAt } }],
    ['in the last moment before it expires', { at: { now: '2026-09-01T08:59:59.999Z' } }],
    ['when the source is just sure enough', { action: { confidence: 70 } }],
    ['on a critical asset that is named', { signed: { namedAssets: [USER] }, action: { criticality: 'critical' } }],
    ['on a named asset of another class', { signed: { namedAssets: [USER] }, action: { criticality: 'important' } }],
  ])('%s', (_, change) => {
    expect(judge(change)).toEqual({
      kind: 'covered',
      covers: [{ action: '1.1', preAuthorisation: 'sandbox-keys', capPerHour: 5 }],
    });
  });
});

describe('people are asked', () => {
  test.each<[string, Change, string]>([
    ['once it expired', { at: { now: signed.expiresAt } }, 'expired'],
    ['before it was signed', { at: { now: '2026-03-01T08:59:59.999Z' } }, 'not-yet-valid'],
    ['when its signer is no CISO any more', { at: { cisos: [] } }, 'signer-not-ciso'],
    ['when no proven sender named the target', { action: { confidence: undefined } }, 'sender-not-authenticated'],
    ['when the source is not sure enough', { action: { confidence: 69 } }, 'confidence-too-low'],
    ['about a critical asset', { action: { criticality: 'critical' } }, 'asset-critical'],
    [
      'about a critical asset beside the named one',
      { signed: { namedAssets: [`${USER}-2`] }, action: { criticality: 'critical' } },
      'asset-critical',
    ],
    ['about an asset of another class', { action: { criticality: 'important' } }, 'asset-class'],
  ])('%s', (_, change, reason) => {
    expect(judge(change)).toEqual({
      kind: 'ask',
      reasons: [{ action: '1.1', reason, preAuthorisation: 'sandbox-keys' }],
    });
  });

  test('when nothing was signed about this playbook', () => {
    const reasons = [{ action: '1.1', reason: 'none-signed' }];
    expect(judgePlan([action], [], now)).toEqual({ kind: 'ask', reasons });
    expect(judge({ signed: { playbook: 'observe' } })).toEqual({ kind: 'ask', reasons });
  });

  test('about all of a plan when one of its actions is not covered', () => {
    const other: PlannedAction = { ...action, key: '1.2', criticality: 'critical' };
    expect(judgePlan([action, other], [signed], now)).toEqual({
      kind: 'ask',
      reasons: [{ action: '1.2', reason: 'asset-critical', preAuthorisation: 'sandbox-keys' }],
    });
  });

  test('about a plan without an action', () => {
    expect(judgePlan([], [signed], now)).toEqual({ kind: 'ask', reasons: [] });
  });
});

test('a second signature covers what the first does not', () => {
  const named: PreAuthorisation = { ...signed, id: 'named', namedAssets: [USER], capPerHour: 1 };
  const plan = judgePlan([{ ...action, criticality: 'critical' }], [signed, named], now);
  expect(plan).toMatchObject({ kind: 'covered', covers: [{ preAuthorisation: 'named', capPerHour: 1 }] });
});

describe('the confidence in a target', () => {
  const voice = { principal: '1.1', source: 'aws.guardduty', authenticated: true };
  test.each([
    ['is what the source says', [{ ...voice, confidence: 55 }], 55],
    ['is what the source is held to be where it says nothing', [voice], 80],
    ['is none for a source nobody rated', [{ ...voice, source: 'unknown' }], 0],
    ['is that of the surest proven sender', [{ ...voice, confidence: 10 }, voice], 80],
    [
      'is never that of an unproven sender',
      [
        { ...voice, confidence: 10 },
        { ...voice, authenticated: false },
      ],
      10,
    ],
    ['is undefined when nobody proven spoke', [{ ...voice, authenticated: false, confidence: 100 }], undefined],
  ])('%s', (_, voices, expected) => {
    expect(vouchedFor(voices, { 'aws.guardduty': 80 })).toBe(expected);
  });
});

const anyAction = fc.record({
  key: fc.constant('1.1'),
  id: fc.constant('deactivate-access-key' as const),
  arn: fc.constantFrom(USER, `${USER}-2`),
  criticality: fc.constantFrom('critical' as const, 'important' as const, 'other' as const),
  confidence: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
});
const anySignature = fc.record({
  id: fc.constantFrom('a', 'b'),
  playbook: fc.constantFrom('leaked-access-key', 'observe'),
  action: fc.constant('deactivate-access-key' as const),
  assetClass: fc.subarray(['important' as const, 'other' as const]),
  namedAssets: fc.subarray([USER, `${USER}-2`]),
  minimumConfidence: fc.integer({ min: 0, max: 100 }),
  capPerHour: fc.integer({ min: 1, max: 9 }),
  signedBy: fc.constantFrom('ciso-1', 'somebody-else'),
  signedAt: fc.constantFrom(signed.signedAt, '2026-03-02T10:30:00.001Z'),
  expiresAt: fc.constantFrom(signed.expiresAt, now.now),
});

test('nothing is covered that no proven sender named, that is critical and unnamed, or whose signature does not hold', () => {
  fc.assert(
    fc.property(fc.array(anyAction, { maxLength: 3 }), fc.array(anySignature, { maxLength: 4 }), (actions, all) => {
      const judged = judgePlan(actions, all, now);
      if (judged.kind === 'ask') return;
      expect(judged.covers).toHaveLength(actions.length);
      for (const [index, one] of actions.entries()) {
        const by = all.filter(({ id }) => id === judged.covers[index]?.preAuthorisation);
        const holds = by.filter(
          ({ signedBy, signedAt, expiresAt }) => signedBy === 'ciso-1' && signedAt <= now.now && now.now < expiresAt,
        );
        expect(holds.length).toBeGreaterThan(0);
        expect(one.confidence).toBeDefined();
        if (one.criticality === 'critical')
          expect(holds.some(({ namedAssets }) => namedAssets.includes(one.arn))).toBe(true);
      }
    }),
  );
});

test('a plan takes of each cap what it uses of it, in its clock hour', () => {
  const cover = (key: string, preAuthorisation: string) => ({ action: key, preAuthorisation, capPerHour: 5 });
  expect(usesOf([cover('1.1', 'a'), cover('1.2', 'b'), cover('1.3', 'a')])).toEqual([
    { preAuthorisation: 'a', count: 2, cap: 5 },
    { preAuthorisation: 'b', count: 1, cap: 5 },
  ]);
  expect(hourOf('2026-03-01T10:59:59.999Z')).toBe('2026-03-01T10');
});
