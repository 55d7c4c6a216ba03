import { describe, expect, it, test } from '@jest/globals';
import type { SentExercise } from '../../../contracts/exercise.ts';
import type { Signal } from '../../../contracts/signal.ts';
import {
  correlationKeys,
  decideIntake,
  deriveSenderKey,
  normaliseEvent,
  signSignal,
} from '../../../domain/detection/index.ts';
import { InvalidInputError } from '../../../domain/shared/errors.ts';
import config from '../../../config/detection.json' with { type: 'json' };
import { example, reception } from './examples.ts';

const SECRET = 'the-server-keeps-it';
const SENT_AT = '2025-11-20T02:14:30.000Z';
const recorded = example('guardduty-access-key');

const sent = (changes: Partial<SentExercise> = {}): SentExercise => ({
  id: 'leaked-key-2025-11-20',
  playbook: 'leaked-access-key',
  by: 'ciso-1',
  sentAt: SENT_AT,
  event: { ...recorded, time: '2023-01-01T00:00:00Z' },
  ...changes,
});
const sign = (said: object, sender = 'exercise') => signSignal(said, deriveSenderKey(SECRET, sender));

const receive = (detail: unknown): Signal[] =>
  normaliseEvent(
    {
      id: 'e-1',
      'detail-type': 'Holdfast Exercise',
      source: 'holdfast.exercise',
      account: '111122223333',
      time: SENT_AT,
      detail,
    },
    reception({ senderKey: (sender) => deriveSenderKey(SECRET, sender) }),
  );
const one = (changes: Partial<SentExercise> = {}): Signal => receive(sign(sent(changes)))[0]!;

const refusal = (detail: unknown): string | undefined => {
  try {
    receive(detail);
    return undefined;
  } catch (error) {
    if (error instanceof InvalidInputError) return error.field;
    throw error;
  }
};

const invented = {
  source: 'holdfast.exercise',
  'detail-type': 'Holdfast Invented Alarm',
  account: '111122223333',
  region: 'eu-central-1',
  detail: {
    type: 'Holdfast:Ransomware/Suspected',
    title: 'Many objects were replaced',
    severityId: 5,
    resource: { type: 'AwsS3Bucket', uid: 'exercise-data' },
  },
};

describe('an alarm of an exercise', () => {
  it('is the alarm of its source, happening now', () => {
    expect(one()).toMatchObject({
      source: 'aws.guardduty',
      time: SENT_AT,
      firstSeenTime: SENT_AT,
      finding: { type: 'UnauthorizedAccess:IAMUser/MaliciousIPCaller.Custom' },
      exercise: { id: 'leaked-key-2025-11-20', playbook: 'leaked-access-key', by: 'ciso-1' },
    });
  });

  it('may be invented', () => {
    expect(one({ event: invented })).toMatchObject({
      finding: { type: 'Holdfast:Ransomware/Suspected' },
      severityId: 5,
    });
  });

  it('shares no key with the same alarm in earnest, nor with another exercise', () => {
    const inEarnest = normaliseEvent(recorded, reception())[0]!;
    const keys = [inEarnest, one(), one({ id: 'leaked-key-2026-02-10' })].flatMap(correlationKeys);
    expect(new Set(keys.map(({ hash }) => hash)).size).toBe(keys.length);
  });

  it('joins what is of its own exercise', () => {
    const other = one({ event: { ...recorded, detail: { ...recorded.detail, id: 'another-finding' } } });
    const mine = new Set(correlationKeys(one()).map(({ hash }) => hash));
    expect(correlationKeys(other).filter(({ hash }) => mine.has(hash))).not.toEqual([]);
  });

  it('is the same signal when it is delivered again', () => {
    expect(one().uid).toBe(one().uid);
  });

  it('opens an incident though its source would call it a sample', () => {
    const sample = { ...recorded.detail, service: { ...(recorded.detail['service'] as object), archived: true } };
    const signal = one({ event: { ...recorded, detail: sample } });
    expect(decideIntake(signal, config as never, { now: SENT_AT, stage: 'production' })).toEqual({ kind: 'open' });
  });
});

test.each<[string, unknown, string]>([
  ['what nobody signed', sent(), 'detail.signature'],
  ['what another sender signed', sign(sent(), 'probe-services'), 'detail.signature'],
  ['what was changed', { ...sign(sent()), playbook: 'observe' }, 'detail.signature'],
  ['an old one', sign(sent({ sentAt: '2025-11-20T01:00:00.000Z' })), 'detail.sentAt'],
  [
    'one within another',
    sign(sent({ event: { ...invented, 'detail-type': 'Holdfast Exercise', detail: sign(sent()) } })),
    'detail.event',
  ],
  ['an event of an unknown source', sign(sent({ event: { ...recorded, source: 'aws.nothing' } })), 'detail-type'],
])('refuses %s', (_, detail, field) => {
  expect(refusal(detail)).toBe(field);
});

it('an invented alarm counts in an exercise only', () => {
  const alone = { ...invented, id: 'e-2', time: SENT_AT };
  expect(() => normaliseEvent(alone, reception())).toThrow(InvalidInputError);
});
