import { describe, expect, it, test } from '@jest/globals';
import { readDecisionForm } from '../../../domain/approvals/pages/index.ts';
import { reviewQuestion } from './sample-review.ts';

const { terms } = reviewQuestion;
const READER = { now: '2026-11-21T12:38:00.000Z', timeZone: 'Europe/Berlin', language: 'en' } as const;
const minor = { ...READER, review: { ...terms, isMajor: false } };
const major = { ...READER, review: terms };
const written = {
  nonce: 'n',
  decision: 'approve',
  reason: 'A key leaked with a build log.',
  wentWell: 'The plan was rehearsed.',
  slowed: 'The first mail went to somebody on leave.',
  toChange: 'Deployments take roles.',
};
const action = { action1: 'Move to a role', action1Owner: 'continuity-1', action1DueOn: '2026-12-15' };
const holds = { framework: 'holds', frameworkWhy: 'It asks for roles already.' };

const read = (posted: Record<string, string>, reader: Parameters<typeof readDecisionForm>[2] = minor) =>
  readDecisionForm({ ...written, ...posted }, 'review', reader);
const wrong = (posted: Record<string, string>, reader = minor) => {
  const post = read(posted, reader);
  return post.kind === 'invalid' ? post.errors.map(({ field }) => field) : post;
};

describe('a review that somebody writes', () => {
  it('is read with its actions, as far as there are any', () => {
    const second = {
      action3: 'Name the owners',
      action3Owner: 'ciso-1',
      action3DueOn: '2026-11-21',
      lucky: 'Nobody looked.',
    };
    const post = read({ ...action, action1Changes: 'playbook/leaked-access-key', ...second });
    expect(post).toMatchObject({
      kind: 'decide',
      review: {
        summary: written.reason,
        lucky: 'Nobody looked.',
        actions: [
          { what: 'Move to a role', owner: 'continuity-1', dueOn: '2026-12-15', changes: 'playbook/leaked-access-key' },
          { what: 'Name the owners', owner: 'ciso-1', dueOn: '2026-11-21' },
        ],
      },
    });
    expect(post.kind === 'decide' && post.review?.framework).toBeUndefined();
  });

  test.each<[string, Record<string, string>, string[]]>([
    ['an action without its owner and day', { action2: 'Move to a role' }, ['action2Owner', 'action2DueOn']],
    ['an owner with nothing to do', { action4Owner: 'ciso-1' }, ['action4', 'action4DueOn']],
    ['somebody who is not to be asked', { ...action, action1Owner: 'nobody' }, ['action1Owner']],
    ['yesterday', { ...action, action1DueOn: '2026-11-20' }, ['action1DueOn']],
    ['a day that is none', { ...action, action1DueOn: '2026-13-40' }, ['action1DueOn']],
    ['a playbook that is none', { ...action, action1Changes: 'playbook/none' }, ['action1Changes']],
    ['an answer too long to keep', { lucky: 'x'.repeat(4001) }, ['lucky']],
    ['a word on the framework without a reason', { framework: 'holds' }, ['frameworkWhy']],
    ['a word on it that is none', { ...holds, framework: 'maybe' }, ['framework']],
    [
      'a framework that has to change by nobody',
      { ...holds, framework: 'changes' },
      ['frameworkOwner', 'frameworkDueOn'],
    ],
  ])('cannot be taken with %s', (_what, posted, fields) => {
    expect(wrong(posted)).toEqual(fields);
  });

  it('of a major incident needs a word on the framework', () => {
    expect(wrong({}, major)).toEqual(['framework']);
    expect(read(holds, major)).toMatchObject({ review: { framework: { decision: 'holds' } } });
    const ordered = { ...holds, framework: 'ordered', frameworkOwner: 'ciso-1', frameworkDueOn: '2027-01-29' };
    expect(read(ordered, major)).toMatchObject({
      review: { framework: { decision: 'ordered', owner: 'ciso-1', dueOn: '2027-01-29' } },
    });
  });

  it('keeps the incident open with a reason alone', () => {
    expect(read({ decision: 'reject', wentWell: '', slowed: '' }, major)).toMatchObject({ kind: 'decide' });
  });
});

it('that is written needs only a reason from whoever signs it', () => {
  const { nonce, decision } = written;
  const signed = readDecisionForm({ nonce, decision, reason: 'I was there and agree.' }, 'review', {
    ...READER,
    review: 'written',
  });
  expect(signed).toEqual({ kind: 'decide', nonce, decision, reason: 'I was there and agree.' });
});
