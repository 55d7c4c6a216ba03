import { describe, expect, it, test } from '@jest/globals';
import { isWithinLimit, postWindow, visitorOf } from '../../../domain/approvals/index.ts';

const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
const DESK =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

describe('who opened a link', () => {
  test.each([
    ['a phone', 'GET', PHONE, 'person'],
    ['a laptop', 'GET', DESK, 'person'],
    ['whoever asks for the head only', 'HEAD', DESK, 'scanner'],
    ['a nameless client', 'GET', '', 'scanner'],
    ['a tool', 'GET', 'curl/8.5.0', 'scanner'],
    ['a script', 'GET', 'python-requests/2.32.3', 'scanner'],
    ['a browser without a screen', 'GET', DESK.replace('Chrome/', 'HeadlessChrome/'), 'scanner'],
    ['a preview of a chat', 'GET', 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)', 'scanner'],
    ['a mail scanner', 'GET', 'Mozilla/5.0 (compatible; ProofpointURLDefense/1.0)', 'scanner'],
    ['a search engine', 'GET', 'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)', 'scanner'],
  ])('%s counts as it should', (_who, method, userAgent, visitor) => {
    expect(visitorOf(method, userAgent)).toBe(visitor);
  });
});

describe('posts of one link', () => {
  it('are taken up to thirty within five minutes', () => {
    expect([1, 30, 31].map(isWithinLimit)).toEqual([true, true, false]);
  });

  it('are counted anew in the next five minutes', () => {
    const [first, same, next] = ['12:35:00', '12:39:59', '12:40:00'].map((time) =>
      postWindow(`2026-11-21T${time}.000Z`),
    );
    expect(same).toBe(first);
    expect(next).toBe((first ?? 0) + 1);
  });
});
