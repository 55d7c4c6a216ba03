import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import {
  attachSignal,
  involvedOf,
  isHiddenFrom,
  linkIncidents,
  openIncident,
  openSplitOff,
  principalsOf,
  resourcesOf,
  SplitOff,
  splitIncident,
} from '../../../../domain/incidents/index.ts';
import type { IncidentState, Part } from '../../../../domain/incidents/index.ts';
import { evolveIncident } from '../../../../domain/incidents/evolve/index.ts';
import { sealData } from '../../../../domain/shared/journal/index.ts';
import type { Fact } from '../../../../domain/shared/journal/index.ts';
import type { Signal } from '../../../../contracts/signal.ts';
import { eventOf, leakedKey, T0 } from '../journal-of.ts';

const WHY = 'the bucket was read by somebody else, for another reason';
const PARENT = 'INC-2026-0001';
const CHILD = 'INC-2026-0002';
const LATER = '2026-03-02T11:00:00.000Z';
const BUCKET = { type: 'AwsS3Bucket', uid: 'arn:aws:s3:::ledger', name: 'ledger' };
const READER = { type: 'IAMUser' as const, name: 'report-reader', credentialUid: 'AKIAREADER' };
const aboutBucket: Signal = {
  ...leakedKey,
  uid: 'event-2',
  finding: { ...leakedKey.finding, uid: 'finding-2', type: 'Exfiltration:S3/AnomalousBehavior' },
  resource: BUCKET,
  principal: READER,
};

/** A journal whose sealed contents can be read. */
const journal = () => {
  const revealed = new Map<string, string>();
  let seq = 0;
  const write = (state: IncidentState | undefined, { type, data }: Fact, id: string, occurredAt: string) => {
    seq += 1;
    const sealed = sealData(data, seq, () => '00');
    for (const { ref, text } of sealed.sealed) revealed.set(ref, text);
    return evolveIncident(state, {
      ...{ type, data: sealed.data, aggregateId: id, seq, occurredAt },
      actor: 'person:incident-manager-1',
    });
  };
  return { revealed, write };
};

const split = (part: Part) => {
  const { revealed, write } = journal();
  const first = write(undefined, openIncident(leakedKey), PARENT, T0);
  const both = write(first, eventOf(attachSignal(aboutBucket)(first)), PARENT, T0);
  const decision = splitIncident(CHILD, part, { reason: WHY, revealed })(both);
  if (decision.kind !== 'event') return { both, decision, revealed };
  const parent = write(both, decision, PARENT, LATER);
  const { data } = sealData(decision.data, 90, () => '00');
  const child = write(undefined, openSplitOff({ state: both, revealed }, SplitOff.parse(data)), CHILD, LATER);
  return { both, decision, parent, child, revealed };
};

const namesIn = (state: IncidentState | undefined, revealed: Map<string, string>) =>
  state && principalsOf(state, revealed).map(({ name }) => name);

describe('an incident that is two', () => {
  const { both, parent, child, revealed } = split({ resources: [BUCKET.uid], principals: ['report-reader'] });

  it('goes on without what left, which it plans for anew', () => {
    expect(parent).toMatchObject({ status: 'open', children: [CHILD], resource: leakedKey.resource });
    expect(parent && resourcesOf(parent)).toEqual([leakedKey.resource]);
    expect(namesIn(parent, revealed)).toEqual(['ci-deploy']);
    expect(parent?.facts).toBe(both.facts + 1);
  });

  it('gives the other what left, and whose voice said it', () => {
    expect(child).toMatchObject({ id: CHILD, status: 'open', splitFrom: PARENT, resource: BUCKET, run: 1 });
    expect(child && resourcesOf(child)).toEqual([BUCKET]);
    expect(namesIn(child, revealed)).toEqual(['report-reader']);
    expect(child?.voices).toMatchObject([{ source: 'aws.guardduty', authenticated: true }]);
  });

  it('gives it its awareness: no clock begins later because it was divided', () => {
    expect(child?.times).toEqual(both.times);
    expect(child?.times.detectedAt).toBe(T0);
  });
});

describe('whoever was named in it before it was divided', () => {
  const { parent, child, revealed } = split({ resources: [BUCKET.uid], principals: ['report-reader'] });
  const owners = ['ci-deploy', 'AKIAREADER'];

  test.each(owners)('%s sees neither part: what was done and found lies in both', (own) => {
    const owner = { id: 'somebody', principals: [own] };
    for (const state of [parent, child]) {
      expect(state && isHiddenFrom(state, owner, involvedOf(state, revealed))).toBe(true);
    }
  });

  test('stays involved through another division and a merge back', () => {
    const { write } = journal();
    expect(
      child &&
        involvedOf(child, revealed)
          .map(({ name }) => name)
          .sort(),
    ).toEqual(['ci-deploy', 'report-reader']);
    const again = child && write(child, eventOf(attachSignal(leakedKey)(child)), CHILD, LATER);
    expect(again?.involved).toEqual([...new Set(again?.involved)]);
    expect(again?.involved).toEqual(expect.arrayContaining(child?.involved ?? []));
  });
});

test.each([
  ['a resource that it is not about', { resources: ['arn:aws:s3:::other'], principals: [] }, 'is not about arn:aws:s3'],
  ['somebody it is not about', { resources: [], principals: ['nobody'] }, 'is not about nobody'],
  ['everything', { resources: [BUCKET.uid, 'AKIAEXAMPLE'], principals: [] }, 'a resource must stay'],
  ['nothing', { resources: [], principals: [] }, 'name a resource'],
])('%s does not leave', (_what, part, why) => {
  expect(split(part).decision).toMatchObject({ kind: 'refused', reason: expect.stringContaining(why) });
});

test('who may see it, who must not decide, its hold and gravity go over', () => {
  const { revealed, write } = journal();
  const state: IncidentState = {
    ...write(undefined, openIncident(leakedKey), PARENT, T0),
    ...{ restrictedTo: ['ciso-1'], heldUntil: LATER, requesters: ['analyst-1'] },
    severity: { level: 'SEV2', highest: 'SEV1', reasons: ['r'], round: 3 },
  };
  const opening = openSplitOff({ state, revealed }, { resources: [BUCKET], principals: [] });
  expect(write(undefined, opening, CHILD, LATER)).toMatchObject({
    ...{ restrictedTo: ['ciso-1'], heldUntil: LATER, requesters: ['analyst-1', 'incident-manager-1'] },
    severity: { level: 'SEV2', highest: 'SEV1', round: 0 },
  });
});

test('nothing is lost and nothing doubled, whatever leaves', () => {
  const resource = fc.constantFrom(BUCKET.uid, 'AKIAEXAMPLE');
  const principal = fc.constantFrom('report-reader', 'ci-deploy');
  const part = fc.record({ resources: fc.uniqueArray(resource), principals: fc.uniqueArray(principal) });
  fc.assert(
    fc.property(part, (leaving) => {
      const { parent, child, revealed } = split(leaving);
      fc.pre(parent !== undefined);
      const named = [...(namesIn(parent, revealed) ?? []), ...(namesIn(child, revealed) ?? [])];
      expect(named.sort()).toEqual(['ci-deploy', 'report-reader']);
      const uids = resourcesOf(parent).map(({ uid }) => uid);
      expect(resourcesOf(child).filter(({ uid }) => leaving.resources.length > 0 && uids.includes(uid))).toEqual([]);
    }),
  );
});

test('a link is said once, and never of itself', () => {
  const { write } = journal();
  const state = write(undefined, openIncident(leakedKey), PARENT, T0);
  const linked = write(state, eventOf(linkIncidents(CHILD, 'same-cause', WHY)(state)), PARENT, LATER);
  expect(linked.links).toEqual([{ to: CHILD, kind: 'same-cause' }]);
  expect(linkIncidents(CHILD, 'same-cause', WHY)(linked)).toEqual({ kind: 'nothing' });
  expect(linkIncidents(PARENT, 'related', WHY)(linked)).toMatchObject({ kind: 'refused' });
});
