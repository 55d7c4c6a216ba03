import { expect, test } from '@jest/globals';
import { attachSignal } from '../../../domain/incidents/index.ts';
import { leakedKey, opened } from './journal-of.ts';

const over = { ...leakedKey, uid: 'event-2', status: 'resolved' as const };

test('the source that opened an incident ends its activity', () => {
  expect(attachSignal(over)(opened())).toMatchObject({ kind: 'event', type: 'incidents.service-recovered' });
});

test.each(['aws.securityhub', 'aws.cloudwatch', 'holdfast.signal'])(
  'the word of another source (%s) ends nothing: it stays a recorded signal',
  (source) => {
    expect(attachSignal({ ...over, source })(opened())).toEqual({ kind: 'nothing' });
  },
);

test('another source may still add news', () => {
  const news = { ...leakedKey, uid: 'event-3', source: 'aws.securityhub' };
  expect(attachSignal(news)(opened())).toMatchObject({ type: 'incidents.signal-attached' });
});
