import { describe, expect, it, test } from '@jest/globals';
import { draftNotice, type NoticeSources } from '../../../../../domain/regulation/notices/index.ts';
import { DATA_CATEGORIES } from '../../../../../domain/regulation/notices/codes/data-categories.ts';
import * as sample from '../sample-sources.ts';

const draft = (facts = sample.BREACH_FACTS, more: Partial<NoticeSources> = {}) =>
  draftNotice('article-34', sample.sourcesOf(facts, { breach: sample.breach, ...more }));
const value = (notice: ReturnType<typeof draft>, id: string) => notice.parts.find((part) => part.id === id)?.value;

/** The longest letter there can be: every category of data. */
const longest = (language: 'en' | 'de') =>
  draft(
    {
      ...sample.BREACH_FACTS,
      'breach.dataCategories': sample.known([...DATA_CATEGORIES]),
      'dataLosses.availability': sample.known(true),
      'dataLosses.integrity': sample.known(true),
      'dataLosses.authenticity': sample.known(true),
    },
    { language },
  );

const JARGON = {
  en: /\b(confidential\w*|availabil\w*|integrity|authentic\w*|incident|breach|data subject|controller|processor|pursuant|GDPR|article|ICT|phishing|malware|encrypt\w*|server|bucket|mitigat\w*)\b/i,
  de: /\b(Vertraulichkeit|Verfügbarkeit|Integrität|Authentizität|Vorfall|Verletzung|betroffene Person|Verantwortlicher|gemäß|DSGVO|Artikel|IKT|Phishing|Schadsoftware|verschlüssel\w*|Server|Maßnahme\w*)\b/i,
};

describe.each(['en', 'de'] as const)('the letter in %s', (language) => {
  const { text } = longest(language);

  it('uses no word that only specialists know', () => {
    expect(JARGON[language].exec(text.replace(/INC-\S+/, ''))).toBeNull();
  });

  it('says nothing in a sentence of more than 26 words', () => {
    const sentences = text.replace(/\n(?!\n|- )\s*/g, ' ').split(/(?<=[.!?:])\s+|\n/);
    expect(sentences.filter((sentence) => sentence.split(' ').length > 26)).toEqual([]);
  });

  it('has every part, and no gap', () => {
    expect(longest(language).gaps).toEqual([]);
  });
});

it('is made of the facts: what was lost, when, and since when it is known', () => {
  expect(value(draft(), 'whatHappened')).toBe(
    'Something happened on 20 November 2026 that must not happen. People who have no right to it could see or copy data ' +
      'about you. We have known this since 20 November 2026.',
  );
});

test.each([
  ['payment-card', 'consequences', 'Somebody could try to pay with your card.'],
  ['payment-card', 'advice', 'Have your card blocked'],
  ['credentials', 'advice', 'Change your password now'],
  ['account', 'consequences', 'direct debit'],
])('where %s is concerned, its %s say so', (code, id, said) => {
  const facts = (codes: string[]) => ({ ...sample.BREACH_FACTS, 'breach.dataCategories': sample.known(codes) });
  expect(value(draft(facts([code])), id)).toContain(said);
  expect(value(draft(facts(['health'])), id)).not.toContain(said);
});

it('prefers what people wrote in its language', () => {
  const facts = { ...sample.BREACH_FACTS, 'letter.subjects.whatHappened.de': sample.known('Ein Dieb hat kopiert.') };
  expect(value(draft(facts, { language: 'de' }), 'whatHappened')).toBe('Ein Dieb hat kopiert.');
  expect(value(draft(facts), 'whatHappened')).toContain('Something happened');
});

it('marks what nobody has written in its language, so that it cannot be sent unseen', () => {
  const { 'letter.subjects.measures.de': _, ...facts } = sample.BREACH_FACTS;
  const letter = draft(facts, { language: 'de' });
  expect(letter.gaps).toEqual(['measures']);
  expect(letter.text).toContain('[Noch nicht geschrieben: Was wir getan haben]');
  expect(draft(facts).gaps).toEqual([]);
});

describe('who is told', () => {
  const decided = (more: Partial<NonNullable<NoticeSources['breach']>>) =>
    draft(sample.BREACH_FACTS, { breach: { ...sample.breach, ...more } });

  test.each([
    ['unintelligible', '2016/679 Art. 34(3)(a)'],
    ['risk-removed', '2016/679 Art. 34(3)(b)'],
  ])('nobody where the exemption is %s', (exemption, article) => {
    const notice = decided({ exemption });
    expect(notice.withheld).toBe(article);
    expect(notice.text).toContain(`No communication is required: ${article}.`);
    expect(notice.text).not.toContain('Dear');
  });

  it('nobody where there is no high risk', () => {
    expect(decided({ risk: 'risk' }).withheld).toBe('2016/679 Art. 34(1)');
  });

  it('the public where telling each takes disproportionate effort', () => {
    const notice = decided({ exemption: 'disproportionate-effort' });
    expect(notice.withheld).toBeUndefined();
    expect(notice.text).toContain('To everyone whom this concerns');
    expect(notice.text).not.toContain('We are writing to you');
  });

  it('each person otherwise, also where the exemption is none of the law', () => {
    for (const notice of [decided({}), decided({ exemption: 'too busy' })]) {
      expect(notice.withheld).toBeUndefined();
      expect(notice.text).toContain('Dear Sir or Madam');
    }
  });
});
