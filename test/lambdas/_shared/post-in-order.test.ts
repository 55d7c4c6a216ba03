import { expect, test } from '@jest/globals';
import type { Letter } from '../../../adapters/ses/postbox.ts';
import type { ApprovalMailKind } from '../../../domain/approvals/mails/approval-mail-view.ts';
import { postInOrder } from '../../../lambdas/_shared/post-in-order.ts';

/** A postbox that takes each key once, as the real one does, and remembers the order. */
const memoryPostbox = (...sentBefore: string[]) => {
  const sent: string[] = [...sentBefore];
  const send = ({ key }: Letter): Promise<'sent' | 'sent-before'> => {
    if (sent.includes(key)) return Promise.resolve('sent-before');
    sent.push(key);
    return Promise.resolve('sent');
  };
  return { send, sent };
};

const write = (kind: ApprovalMailKind): Letter => ({ key: kind, to: '', subject: '', html: '', text: '' });

type Case = [name: string, mail: [ApprovalMailKind, tier: number], before: string[], after: string[]];

test.each<Case>([
  ['the first mail goes out', ['request', 0], [], ['request']],
  ['the first mail goes out once', ['request', 0], ['request'], ['request']],
  ['a reminder follows the first mail', ['reminder', 0], ['request'], ['request', 'reminder']],
  ['a reminder before the first mail gives way to it', ['reminder', 0], [], ['request']],
  ['a reminder follows the escalation to a later tier', ['reminder', 1], ['escalation'], ['escalation', 'reminder']],
  ['a reminder before the escalation to a later tier gives way to it', ['reminder', 1], [], ['escalation']],
  ['an escalation needs no mail before it', ['escalation', 1], [], ['escalation']],
])('%s', async (_name, [kind, tier], before, after) => {
  const postbox = memoryPostbox(...before);
  await postInOrder(postbox, kind, tier, write);
  expect(postbox.sent).toEqual(after);
});
