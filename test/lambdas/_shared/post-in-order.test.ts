import { expect, test } from '@jest/globals';
import type { Letter } from '../../../adapters/ses/postbox.ts';
import type { AskedBy } from '../../../domain/approvals/index.ts';
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

type Case = [name: string, mail: [ApprovalMailKind, by: AskedBy], before: string[], after: string[]];

test.each<Case>([
  ['the first mail goes out', ['request', 'first-tier'], [], ['request']],
  ['the first mail goes out once', ['request', 'first-tier'], ['request'], ['request']],
  ['a reminder follows the first mail', ['reminder', 'first-tier'], ['request'], ['request', 'reminder']],
  ['a reminder before the first mail gives way to it', ['reminder', 'first-tier'], [], ['request']],
  [
    'a reminder follows the escalation to a later tier',
    ['reminder', 'next-tier'],
    ['escalation'],
    ['escalation', 'reminder'],
  ],
  ['a reminder before the escalation to a later tier gives way to it', ['reminder', 'next-tier'], [], ['escalation']],
  ['a reminder of what was handed over gives way to that', ['reminder', 'delegation'], [], ['delegation']],
  ['an escalation needs no mail before it', ['escalation', 'next-tier'], [], ['escalation']],
])('%s', async (_name, [kind, by], before, after) => {
  const postbox = memoryPostbox(...before);
  await postInOrder(postbox, kind, by, write);
  expect(postbox.sent).toEqual(after);
});
