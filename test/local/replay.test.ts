import { expect, test } from '@jest/globals';
import { approvalLinkIn, findingAbout } from '../../local/replay.ts';

const cloud = { endpoint: 'http://127.0.0.1:4566' };
const victim = { userName: 'payments-batch-1a2b3c', userId: 'AIDAEXAMPLE', accessKeyId: 'AKIAEXAMPLE' };

test('the link of an approval is found in the text of its mail', () => {
  const link = 'http://localhost:4566/_aws/execute-api/holdfast/approvals/INC-2026-0001-containment-1~ciso-1~1~abc_-9';
  expect(approvalLinkIn({ text: `Read the case:\n${link}\nOpening changes nothing.` }, cloud)).toBe(link);
  expect(approvalLinkIn({ text: 'The incident is closed.' }, cloud)).toBeUndefined();
});

test('the recorded finding happens now, about the user that was made for it, and is another one each time', () => {
  const now = new Date('2026-11-21T12:00:00Z');
  const finding = findingAbout(victim, now);
  expect(finding).toMatchObject({
    accountId: '000000000000',
    updatedAt: '2026-11-21T11:59:00.000Z',
    resource: { accessKeyDetails: { userName: 'payments-batch-1a2b3c', accessKeyId: 'AKIAEXAMPLE' } },
  });
  expect(findingAbout(victim, now)).not.toEqual(finding);
});
