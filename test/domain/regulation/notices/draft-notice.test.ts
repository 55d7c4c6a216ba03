import { describe, expect, it, test } from '@jest/globals';
import { draftNotice, NOTICE_TEMPLATES } from '../../../../domain/regulation/notices/index.ts';
import { FORMS } from '../../../../domain/regulation/notices/templates/forms.ts';
import * as sample from './sample-sources.ts';

const EVERYTHING = { ...sample.BREACH_FACTS, ...sample.OUTAGE_FACTS, ...sample.NIS2_FACTS };
const CONTROLLER = { 'breach.controller': sample.known('Example Bank AG') };
const REASON = { 'limit.dora-initial.reason': sample.known('The systems that hold the figures are down.') };
const all = { ...EVERYTHING, ...CONTROLLER, ...REASON };
const more = { breach: sample.breach, obligation: sample.obligationOf('dora-initial') };

const isMoment = (text: string): boolean => /^\d{4}-\d\d-\d\dT/.test(text);

describe.each(NOTICE_TEMPLATES)('the notice %s', (template) => {
  test.each(['en', 'de'] as const)('has words for every part in %s', (language) => {
    const { parts } = FORMS[template].words[language];
    expect(FORMS[template].rows.filter(({ id }) => parts[id] === undefined)).toEqual([]);
  });

  it('has no gap when everything is known, and names each part once', () => {
    const notice = draftNotice(template, sample.sourcesOf(all, more));
    expect(notice.gaps).toEqual([]);
    const ids = notice.parts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says the article of every part, and where every answer comes from', () => {
    const { parts } = draftNotice(template, sample.sourcesOf(all, more));
    for (const part of parts) expect(part.article).toMatch(/^20\d\d\/\d+ Art\. \d+/);
    const sourceless = parts.filter(({ id, value, source }) => value !== undefined && !source && id !== 'pending');
    expect(sourceless).toEqual([]);
  });

  it('says the same in its page and in its text', () => {
    const { html, text, parts, title } = draftNotice(template, sample.sourcesOf(all, more));
    const words = (said: string): string => said.replace(/&#39;/g, "'").replace(/[\s-]+/g, '');
    for (const one of [title, ...parts.flatMap(({ value }) => value?.split('\n') ?? [])]) {
      expect(words(text)).toContain(words(one));
      expect(words(html)).toContain(words(one));
    }
  });

  it('names its language, has one main heading, and runs nothing', () => {
    const { html } = draftNotice(template, sample.sourcesOf(all, { ...more, language: 'de' }));
    expect(html).toContain('<html lang="de">');
    expect(html.match(/<h1\b/g)).toHaveLength(1);
    expect(html).not.toMatch(/<(script|img|iframe)\b/);
  });

  it('cannot be used to write markup', () => {
    const script = sample.known('<script>alert(1)</script>');
    const hostile = Object.fromEntries(
      Object.entries(all).map(([key, fact]) => [
        key,
        typeof fact.value === 'string' && !isMoment(fact.value) ? script : fact,
      ]),
    );
    expect(draftNotice(template, sample.sourcesOf(hostile, more)).html).not.toContain('<script>');
  });
});

describe('with nothing known', () => {
  test.each([
    ['article-33', ['nature', 'consequences', 'measures']],
    ['article-34', ['whatHappened', 'data', 'consequences', 'measures', 'advice']],
    ['breach-record', ['personalData', 'nature', 'effects', 'measures', 'decision', 'authorityTold']],
    ['processor-notice', ['controller', 'nature']],
    ['early-warning', ['suspectedMalicious', 'crossBorder']],
    ['incident-notification', ['suspectedMalicious', 'crossBorder', 'severity', 'impact']],
    ['incident-final-report', ['severity', 'impact', 'rootCause', 'mitigation']],
    ['client-notice', ['whatHappened', 'meaning', 'measures', 'advice']],
    ['cannot-meet-limit', ['report', 'limit', 'reasons']],
  ] as const)('%s lacks %j', (template, gaps) => {
    const { gaps: found, html } = draftNotice(template, sample.sourcesOf({}));
    expect(found.filter((id) => id !== 'subjectsTold')).toEqual(gaps);
    expect(html).toMatch(/Not known yet|Not written yet/);
  });
});

it('takes the entity’s language unless another is asked for', () => {
  const german = { ...sample.entity, language: 'de' as const };
  expect(draftNotice('early-warning', sample.sourcesOf({}, { entity: german })).language).toBe('de');
  expect(draftNotice('early-warning', sample.sourcesOf({}, { entity: german, language: 'en' })).language).toBe('en');
});
