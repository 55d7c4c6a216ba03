import { expect, test } from '@jest/globals';
import { mailsOf, smsOf, type Message } from '../../local/mailbox/messages.ts';
import { mailBody, MAIL_POLICY, nothingChosen, renderMessage } from '../../local/mailbox/render-message.ts';
import { PAGE_POLICY, renderPage } from '../../local/mailbox/render-page.ts';

const sent = (id: string, seconds: number, html: string | null) => ({
  MessageId: id,
  Source: 'Holdfast <holdfast@bank.example>',
  To: ['incident.manager@bank.example'],
  CC: [],
  BCC: [],
  Subject: '[SEV1][INC-2026-0042] action needed',
  BodyText: 'text',
  BodyHtml: html,
  Timestamp: seconds,
  Type: 'v2.SendEmail',
});

const message = (changes: Partial<Message> = {}): Message => ({
  ...{ id: 'a1', kind: 'mail', from: 'holdfast@bank.example', to: ['ciso@bank.example'], subject: 'Subject' },
  ...{ text: 'text', html: '<p>html</p>', at: '2026-11-21T18:54:51.000Z' },
  ...changes,
});

test('mails come newest first, with the parts they have', () => {
  const mails = mailsOf({
    messages: { '000000000000': [sent('old', 1, null), sent('new', 1795286000.5, '<p>x</p>')] },
  });
  expect(mails.map(({ at, html }) => [at, html])).toEqual([
    ['2026-11-21T18:33:20.500Z', '<p>x</p>'],
    ['1970-01-01T00:00:01.000Z', undefined],
  ]);
  expect(new Set(mails.map(({ id }) => id)).size).toBe(2);
});

test('an SMS shows its number and its first line, newest first', () => {
  const sent = (MessageId: string, Timestamp: number) => ({
    ...{ MessageId, Timestamp, PhoneNumber: '+491713920001', Message: `${MessageId}: 123456\n\n@localhost #123456` },
    ...{ TopicArn: null, Subject: null },
  });
  const messages = smsOf({ sms_messages: { '+491713920001': [sent('old', 1), sent('new', 2)] } });
  expect(messages.map(({ to, subject, at }) => [to, subject, at])).toEqual([
    [['+491713920001'], 'new: 123456', '1970-01-01T00:00:02.000Z'],
    [['+491713920001'], 'old: 123456', '1970-01-01T00:00:01.000Z'],
  ]);
});

test('nothing that a mail contains gets into the page around it', () => {
  const hostile = message({
    subject: '<script>alert(1)</script>',
    text: '"><img src=x onerror=alert(1)>',
    html: undefined,
  });
  const view = { messages: [hostile], chosen: hostile, body: renderMessage(hostile, 'text', 'UTC'), timeZone: 'UTC' };
  const page = renderPage(view);
  expect(page).not.toContain('<script>alert');
  expect(page).not.toContain('<img');
});

test('the page loads only its own, a mail loads nothing and runs nothing', () => {
  expect(PAGE_POLICY).toMatch(/^default-src 'none'/);
  expect(PAGE_POLICY).not.toContain('unsafe');
  expect(MAIL_POLICY).toMatch(/^default-src 'none'/);
  expect(MAIL_POLICY).toContain('sandbox');
  expect(MAIL_POLICY).not.toContain('allow-scripts');
});

test('a mail keeps its doctype first, and its links open beside the mailbox', () => {
  const html = '<!doctype html><html><head><title>x</title></head><body></body></html>';
  expect(mailBody(message({ html }))).toMatch(/^<!doctype html><html><head><base target="_blank"><title>/);
  expect(mailBody(message())).toBe('<base target="_blank"><p>html</p>');
});

test('links in a text can be followed', () => {
  const body = renderMessage(
    message({ html: undefined, text: 'see https://bank.example/a now' }),
    'text',
    'UTC',
  ).markup;
  expect(body).toContain(
    '<a href="https://bank.example/a" target="_blank" rel="noreferrer">https://bank.example/a</a>',
  );
});

test('an empty mailbox and a stopped cloud say what to do', () => {
  expect(nothingChosen(0).markup).toContain('No mail yet');
  expect(nothingChosen(undefined).markup).toContain('npm start');
});
