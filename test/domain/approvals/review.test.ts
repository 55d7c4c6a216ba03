import { describe, expect, it, test } from '@jest/globals';
import { memoryJournal } from '../../../adapters/memory/journal.ts';
import { seedPeople } from '../../../adapters/config/seeds.ts';
import approvals from '../../../config/approvals.json' with { type: 'json' };
import { ApprovalsConfig } from '../../../contracts/config/approvals.ts';
import {
  approvalAggregate,
  decideApproval,
  requestApproval,
  reviewVote,
  revokeVote,
} from '../../../domain/approvals/index.ts';
import type { ApprovalState } from '../../../domain/approvals/index.ts';
import type { Decision } from '../../../domain/shared/journal/index.ts';

const NOW = '2026-03-02T09:00:00.000Z';
const ID = 'INC-2026-0007-review-1';
const { policies } = ApprovalsConfig.parse(approvals);
const [A, B] = ['incident-manager-1', 'incident-manager-2'];
const WRITTEN = '{"summary":"a key leaked"}';

const asked = async () => {
  const journal = memoryJournal(approvalAggregate);
  let count = 0;
  const run = (rule: (state: ApprovalState | undefined) => Decision) => {
    count += 1;
    return journal.execute(ID, { key: String(count), actor: 'system:test', now: NOW }, rule);
  };
  const subject = { area: 'incidents', aggregateId: 'INC-2026-0007', purpose: 'review' } as const;
  const request = { subject, round: 1, title: 'A key leaked', excluded: { requesters: [], principals: [] }, now: NOW };
  await run(requestApproval({ ...request, policy: policies.review, people: seedPeople() }));
  const written = async (): Promise<string | undefined> => {
    const loaded = await journal.load(ID);
    const ref = loaded && reviewVote(loaded.state)?.review?.ref;
    return ref === undefined ? undefined : (await journal.reveal(ID)).get(ref);
  };
  return { run, written };
};

const sign = (personId: string, review?: string) =>
  decideApproval({
    ...{ personId, decision: 'approved', reason: 'I agree', channel: 'mail', factor: 'totp', now: NOW },
    ...(review === undefined ? {} : { review }),
  });

describe('a review', () => {
  it('is written by the first and signed by a second; what was written first stands', async () => {
    const { run, written } = await asked();
    expect(await run(sign(A, WRITTEN))).toMatchObject({ type: 'approvals.approval-voted' });
    expect(await run(sign(B, '{"summary":"another"}'))).toMatchObject({ type: 'approvals.approval-decided' });
    expect(await written()).toBe(WRITTEN);
  });

  it('cannot be signed before somebody wrote it', async () => {
    const { run, written } = await asked();
    expect(await run(sign(A))).toMatchObject({ kind: 'refused', reason: 'review-missing' });
    await run(sign(A, WRITTEN));
    await run(revokeVote({ personId: A, reason: 'It was about another', channel: 'mail', factor: 'totp', now: NOW }));
    expect(await written()).toBeUndefined();
    expect(await run(sign(B))).toMatchObject({ kind: 'refused', reason: 'review-missing' });
  });

  it('needs nobody to write it for the incident to stay open', async () => {
    const { run } = await asked();
    const post = { personId: A, decision: 'rejected', reason: 'Who had the key?', channel: 'mail', now: NOW } as const;
    expect(await run(decideApproval({ ...post, factor: 'totp' }))).toMatchObject({
      type: 'approvals.approval-decided',
    });
  });
});

test.each([1, 3, { oneOfEach: [['incident-manager'], ['ciso']] }])('is signed by two people, not by %j', (quorum) => {
  const review = { ...policies.review, quorum, tiers: [['incident-manager'], ['ciso']] };
  const parsed = ApprovalsConfig.safeParse({ ...approvals, policies: { ...policies, review } });
  expect(parsed.error?.issues).toMatchObject([{ path: ['policies', 'review', 'quorum'] }]);
});
