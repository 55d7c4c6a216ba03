import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import type { SentSignal } from '../../../contracts/sent-signal.ts';
import { Signal } from '../../../contracts/signal.ts';
import { deriveSenderKey, isSignedBy, normaliseEvent, signSignal } from '../../../domain/detection/index.ts';
import type { Reception } from '../../../domain/detection/index.ts';
import { InvalidInputError } from '../../../domain/shared/errors.ts';
import { reception } from './examples.ts';

const SECRET = 'the-server-keeps-it';
const sent: SentSignal = {
  sender: 'probe-services',
  sentAt: '2025-11-20T02:14:00.000Z',
  finding: {
    uid: 'core-ledger',
    type: 'Holdfast:Service/Down',
    title: 'core-ledger is down',
    description: 'Two in a row.',
  },
  severityId: 4,
  resource: { type: 'Service', uid: 'core-ledger' },
};
const sign = (changes: Partial<SentSignal> = {}, signer = 'probe-services') =>
  signSignal({ ...sent, ...changes }, deriveSenderKey(SECRET, signer));

const receive = (detail: unknown, changes: Partial<Reception> = {}) =>
  normaliseEvent(
    {
      id: 'e-1',
      'detail-type': 'Holdfast Signal',
      source: 'holdfast.signal',
      account: '111122223333',
      time: '2025-11-20T02:14:31Z',
      region: 'eu-central-1',
      detail,
    },
    reception({ senderKey: (sender) => deriveSenderKey(SECRET, sender), ...changes }),
  );

const refusal = (detail: unknown, changes: Partial<Reception> = {}): string | undefined => {
  try {
    receive(detail, changes);
    return undefined;
  } catch (error) {
    if (error instanceof InvalidInputError) return error.field;
    throw error;
  }
};

describe('a signed signal', () => {
  it('is believed', () => {
    const [signal] = receive(sign());
    expect(Signal.parse(signal)).toMatchObject({ authenticated: true, finding: { uid: 'probe-services/core-ledger' } });
  });

  it('is the same signal when it is delivered again under another event id', () => {
    expect(receive(sign())[0]!.uid).toBe(receive({ ...sign() })[0]!.uid);
  });

  it('names addresses at the other end, and no more than twenty', () => {
    expect(receive(sign({ remotes: ['198.51.100.7', '2001:DB8::7'] }))[0]!.remotes).toEqual([
      '198.51.100.7/32',
      '2001:db8::7/128',
    ]);
    expect(refusal(sign({ remotes: Array.from({ length: 21 }, () => '198.51.100.7') }))).toBe('detail.remotes');
  });

  it('keeps one fingerprint when it is over', () => {
    const [down, up] = [
      receive(sign())[0]!,
      receive(sign({ status: 'resolved', sentAt: '2025-11-20T02:14:20.000Z' }))[0]!,
    ];
    expect(up.fingerprint).toBe(down.fingerprint);
    expect(up.uid).not.toBe(down.uid);
  });
});

const { signature, ...unsigned } = sign();
test.each<[string, unknown, string]>([
  ['no signature', unsigned, 'detail.signature'],
  ['a changed text', { ...sign(), severityId: 5 }, 'detail.signature'],
  ['a signature of another sender', sign({}, 'verify-backup'), 'detail.signature'],
  ['a sender who is not listed', sign({ sender: 'stranger' }, 'stranger'), 'detail.sender'],
  ['a sender named like a property of objects', sign({ sender: 'constructor' }, 'constructor'), 'detail.sender'],
  [
    'a finding the sender may not send',
    sign({ finding: { ...sent.finding, type: 'Holdfast:Backup/Red' } }),
    'detail.finding.type',
  ],
  ['more severity than it may claim', sign({ severityId: 6 }), 'detail.severityId'],
  ['an old signal', sign({ sentAt: '2025-11-20T01:59:31.000Z' }), 'detail.sentAt'],
  ['a signal from the future', sign({ sentAt: '2025-11-20T02:30:00.000Z' }), 'detail.sentAt'],
  ['an unknown field', { ...sign(), extra: 1 }, 'detail'],
  ['a signature that is no hash', { ...sent, signature: signature.slice(1) }, 'detail.signature'],
])('refuses %s', (_, detail, field) => {
  expect(refusal(detail)).toBe(field);
});

it('refuses everything while the key is not at hand', () => {
  expect(refusal(sign(), { senderKey: () => undefined })).toBe('detail.signature');
});

it('any change of any text breaks the signature', () => {
  const key = deriveSenderKey(SECRET, 'probe-services');
  fc.assert(
    fc.property(fc.string(), (title) => {
      const forged = { ...sign(), finding: { ...sent.finding, title } };
      expect(isSignedBy(forged, key)).toBe(title === sent.finding.title);
    }),
  );
});
