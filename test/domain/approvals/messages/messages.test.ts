import { describe, expect, it, test } from '@jest/globals';
import { LANGUAGES } from '../../../../contracts/language.ts';
import {
  bareMail,
  barePageText,
  digestMail,
  noteText,
  pageText,
  personalNote,
  slackPayload,
  teamNote,
  teamsPayload,
} from '../../../../domain/approvals/messages/index.ts';
import { deadlineCalendar } from '../../../../domain/shared/deadline-calendar.ts';
import { approvalMailView } from '../../pages/sample-approvals.ts';

const view = approvalMailView();
const { id, title } = view.incident;
const rule = { most: 5, windowSeconds: 120 };
const digestOf = (count: number, isBare = false) =>
  digestMail({
    language: 'en',
    rule,
    isBare,
    asks: Array.from({ length: count }, (_, n) => ({
      view: { ...view, link: `https://holdfast.example/approvals/a-${String(n)}~somebody~1~mac` },
      isBare: false,
    })),
  });

const WORDS: [what: string, word: string][] = [
  ['why this person', 'you are on call until 18:00 CET'],
  ['who else was asked', 'Security deputy'],
  ['when others are asked', '13:50 CET'],
];

describe.each([
  ['the page by SMS', pageText(view)],
  ['the note in a person’s chat', noteText(personalNote(view))],
  ['an entry of the digest', digestOf(1).text.replace(/\s+/g, ' ')],
])('%s', (_name, text) => {
  test.each(WORDS)('says %s', (_what, word) => {
    expect(text).toContain(word);
  });

  it('says what ends it', () => {
    expect(text).toMatch(/Ends once decided|ends (this request|a question)/);
  });
});

describe.each(LANGUAGES)('without details, in %s', (language) => {
  const bare = { ...view, language };
  const { subject, text, html } = bareMail(bare);

  test.each([
    ['mail', `${subject} ${text} ${html}`],
    ['page', barePageText(bare)],
  ])('the %s names no case, function or question', (_name, said) => {
    const words = said.replaceAll(view.link, '');
    for (const detail of [
      id,
      title,
      view.reader.label,
      view.requestedBy,
      ...view.asks,
      ...view.asked.map(({ label }) => label),
    ])
      expect(words).not.toContain(detail);
    expect(said).toContain(view.link);
  });
});

describe('the digest', () => {
  it('has every link in both forms', () => {
    const { text, html } = digestOf(1000);
    const links = (said: string) => new Set(said.match(/approvals\/a-\d+~/g)).size;
    expect([links(text), links(html)]).toEqual([1000, 1000]);
  });

  it('says nothing of any case out of band', () => {
    expect(digestOf(3, true).text).not.toContain(title);
  });
});

describe('chat payloads', () => {
  const hostile = { ...view, incident: { ...view.incident, title: '<!channel> [here](https://evil.example) *x*' } };

  it('place one link, that of the page, whatever a finding is titled', () => {
    for (const payload of [slackPayload(personalNote(hostile)), teamsPayload(personalNote(hostile))]) {
      const text = JSON.stringify(payload);
      expect(text).not.toMatch(/"(type|text)":"(mrkdwn|TextBlock)"/);
      expect(text.match(/"url":"[^"]*"/g)).toEqual([`"url":"${view.link}"`]);
    }
  });

  it('give a team no link', () => {
    expect(JSON.stringify([slackPayload(teamNote(view)), teamsPayload(teamNote(view))])).not.toContain(view.link);
  });
});

test('a deadline is published at its moment, with an alarm before it and no link', () => {
  const entry = { uid: 'INC-1-containment-1', summary: 'decide', dueAt: '2026-11-21T13:05:00.000Z', remindMinutes: 15 };
  const calendar = deadlineCalendar(entry, '2026-11-21T12:00:00.000Z');
  for (const line of [
    'METHOD:PUBLISH',
    'UID:INC-1-containment-1@holdfast',
    'DTSTART:20261121T130500Z',
    'TRIGGER;VALUE=DATE-TIME:20261121T125000Z',
  ])
    expect(calendar).toContain(line);
  expect(calendar).not.toContain('http');
});
