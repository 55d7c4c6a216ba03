import { expect, test } from '@jest/globals';
import {
  absorbIncident,
  attachSignal,
  mergeIncident,
  openIncident,
  resourcesOf,
} from '../../../domain/incidents/index.ts';
import { after, eventOf, leakedKey, opened } from './journal-of.ts';

const bucket = (name: string) => ({ type: 'AwsS3Bucket', uid: `arn:aws:s3:::${name}`, name });
const about = (name: string) => ({ ...leakedKey, uid: `event-${name}`, resource: bucket(name) });

test('what the signals named stays known, each once, the newest last', () => {
  const all = ['a', 'b', 'a'].reduce(
    (state, name) => after(state, eventOf(attachSignal(about(name))(state))),
    opened(),
  );
  expect(resourcesOf(all)).toEqual([leakedKey.resource, bucket('b'), bucket('a')]);
  expect(all.resource).toEqual(bucket('a'));
});

test('a survivor is about what the merged incident was about, too', () => {
  const other = after(undefined, openIncident(about('b')), { aggregateId: 'INC-2026-0002' });
  const by = { actor: 'person:incident-manager-1' };
  const merged = after(other, eventOf(mergeIncident('INC-2026-0001', 'one thief')(other)), by);
  const survivor = opened();
  const absorbed = eventOf(absorbIncident({ state: merged, revealed: new Map() }, undefined)(survivor));
  expect(resourcesOf(after(survivor, absorbed, by))).toEqual([leakedKey.resource, bucket('b')]);
});

test('a journal from before it was kept names the newest one', () => {
  const { resources: _, ...old } = opened();
  expect(resourcesOf(old)).toEqual([leakedKey.resource]);
});
