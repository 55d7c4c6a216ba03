import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readSms } from '../../local/mailbox/read-messages.ts';

const waiting: ServerResponse[] = [];
const sent: string[] = [];
let asked = 0;
let arrived: (() => void) | undefined;

/** Answers with what was sent when it was asked, once it is let. */
const server = createServer((_request, response) => {
  asked += 1;
  const messages = sent.map((text) => ({ MessageId: text, PhoneNumber: '+49', Message: text, Timestamp: 1 }));
  response.setHeader('x-body', Buffer.from(JSON.stringify({ sms_messages: { '+49': messages } })).toString('base64'));
  waiting.push(response);
  arrived?.();
});
const nextRequest = (): Promise<void> => new Promise((resolve) => (arrived = resolve));
const answer = (): void => {
  const response = waiting.shift();
  response?.end(Buffer.from(String(response.getHeader('x-body')), 'base64').toString());
};
let endpoint: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

it('shares one reading among all who ask meanwhile, and shows each what was sent before they asked', async () => {
  const first = nextRequest();
  const early = readSms(endpoint);
  await first;
  sent.push('a code');
  const late = [readSms(endpoint), readSms(endpoint), readSms(endpoint)];
  const second = nextRequest();
  answer();
  expect(await early).toEqual([]);
  await second;
  answer();
  for (const messages of await Promise.all(late)) expect(messages).toMatchObject([{ text: 'a code' }]);
  expect(asked).toBe(2);

  const third = nextRequest();
  const alone = readSms(endpoint);
  await third;
  answer();
  expect(await alone).toHaveLength(1);
});
