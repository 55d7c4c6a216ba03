import { describe, expect, it, test } from '@jest/globals';
import { approvalMail } from '../../../domain/approvals/mails/index.ts';
import { vendorReassessmentMail } from '../../../domain/third-parties/mails/index.ts';
import { approvalMailView } from '../pages/sample-approvals.ts';
import { MAILS, vendorMailView } from '../pages/samples.ts';

const view = approvalMailView();

describe('the mail that asks for a decision', () => {
  test.each([
    ['request', '[SEV1][INC-2026-0042] action needed by 14:05 CET'],
    ['reminder', '[SEV1][INC-2026-0042] reminder: action needed by 14:05 CET'],
    ['escalation', '[SEV1][INC-2026-0042] escalated to you: action needed by 14:05 CET'],
  ] as const)('%s has the subject %s', (kind, subject) => {
    expect(approvalMail(view, kind).subject).toBe(subject);
  });

  it('gives the date when the deadline is on another day', () => {
    const deadline = { dueAt: '2026-11-23T08:00:00.000Z' };
    expect(approvalMail({ ...view, deadline }, 'request').subject).toContain('by Mon 23 Nov 2026, 09:00 CET');
  });

  const words = [
    'Deactivate one access key',
    'The nightly deployment of the payments service',
    'you are on call until 18:00 CET',
    'Security deputy',
    'If nobody decides, nothing is touched.',
    'Asked as well at 13:50 CET: Incident manager.',
    'ends this request; after that no further mail comes.',
    view.link,
  ];

  it.each(words)('says in both forms: %s', (sentence) => {
    const mail = approvalMail(view, 'request');
    const text = mail.text.replace(/\s+/g, ' ');
    const html = mail.html.replace(/\s+/g, ' ');
    expect([text.includes(sentence), html.includes(sentence)]).toEqual([true, true]);
  });

  it('has its link once to press and once to read, and no other', () => {
    const mail = approvalMail(view, 'request');
    expect(mail.html.match(/href="[^"]*"/g)).toEqual([`href="${view.link}"`]);
    expect(mail.text.match(/https?:\/\/\S+/g)).toEqual([view.link]);
  });

  it('cannot be made to carry another header', () => {
    const incident = { ...view.incident, id: 'INC-1\r\nBcc: somebody@elsewhere.example' };
    expect(approvalMail({ ...view, incident }, 'request').subject).not.toMatch(/[\r\n]/);
  });
});

describe('the mail about a vendor', () => {
  it('says how late an overdue assessment is', () => {
    const mail = vendorReassessmentMail({ ...vendorMailView(), dueAt: '2026-11-11T00:00:00.000Z' });
    expect(mail.subject).toBe('Vendor reassessment overdue: Clearwater Hosting, was due Wed 11 Nov 2026');
    expect(mail.text.replace(/\s+/g, ' ')).toContain('was due on Wed 11 Nov 2026 and is 10 days late.');
  });

  it('says when it was never assessed', () => {
    const { lastAssessedAt: _never, ...fresh } = vendorMailView();
    expect(vendorReassessmentMail(fresh).text).toMatch(/Last assessed:\s+never/);
  });
});

describe.each(Object.entries(MAILS))('the mail %s', (_name, make) => {
  const mail = make();

  it('runs nothing, loads nothing and tracks nobody', () => {
    expect(mail.html).not.toMatch(/<(script|img|iframe|link|form)\b|url\(|\ssrc=/i);
  });

  it('is narrow enough as text', () => {
    const long = mail.text.split('\n').filter((line) => line.length > 76 && !line.startsWith('http'));
    expect(long).toEqual([]);
  });

  it('has a subject a mailbox shows whole, in the letters of its language', () => {
    expect(mail.subject).toMatch(/^[\x20-\x7eÄÖÜäöüß]{10,100}$/);
  });

  it('leaves no trace of an absent value', () => {
    expect(mail.html + mail.text).not.toMatch(/undefined|\[object|NaN|Invalid Date/);
  });
});
