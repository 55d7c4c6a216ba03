import { describe, expect, it, test } from '@jest/globals';
import { draftNotice, type NoticeSources } from '../../../../../domain/regulation/notices/index.ts';
import * as sample from '../sample-sources.ts';

const draft = (facts = sample.BREACH_FACTS, more: Partial<NoticeSources> = {}) =>
  draftNotice('article-33', sample.sourcesOf(facts, { breach: sample.breach, ...more }));
const part = (notice: ReturnType<typeof draft>, id: string) => notice.parts.find((one) => one.id === id);
const without = (...keys: string[]) =>
  Object.fromEntries(Object.entries(sample.BREACH_FACTS).filter(([key]) => !keys.includes(key)));

describe('what Art. 33(3) asks for', () => {
  const notice = draft();
  test.each([
    ['nature', '33(3)(a)', 'copied from a storage bucket'],
    ['subjectCategories', '33(3)(a)', '- Clients\n- Authorised persons'],
    ['dataSubjects', '33(3)(a)', 'about 1,250 (estimate)'],
    ['dataCategories', '33(3)(a)', '- Name and date of birth'],
    ['records', '33(3)(a)', '3,100'],
    ['contact', '33(3)(b)', 'Compliance desk, compliance@bank.example'],
    ['consequences', '33(3)(c)', 'Fraud by direct debit'],
    ['measures', '33(3)(d)', 'The key was deactivated'],
  ])('%s stands under %s', (id, article, said) => {
    expect(part(notice, id)?.article).toBe(`2016/679 Art. ${article}`);
    expect(part(notice, id)?.value).toContain(said);
  });
});

it('names the data protection officer where one is given', () => {
  const officer = { 'breach.contact': sample.known('Data protection officer, dpo@bank.example') };
  expect(part(draft({ ...sample.BREACH_FACTS, ...officer }), 'contact')?.value).toContain('dpo@bank.example');
});

it('takes no code that nobody knows', () => {
  const odd = { ...sample.BREACH_FACTS, 'breach.dataCategories': sample.known(['identity', 'shoe-size']) };
  expect(part(draft(odd), 'dataCategories')?.value).toBeUndefined();
});

describe('after the limit', () => {
  const limited = (limit: string) => ({ obligation: sample.obligationOf('gdpr-article-33', { limit }) });
  test.each([
    ['at the limit itself', '2026-11-22T09:30:00Z', []],
    ['a second later', '2026-11-22T09:29:59Z', ['lateReason']],
  ])('%s the missing reasons are a gap or not', (_when, limit, gaps) => {
    expect(draft(sample.BREACH_FACTS, limited(limit)).gaps).toEqual(gaps);
  });

  it('gives the reasons', () => {
    const facts = { ...sample.BREACH_FACTS, 'breach.lateReason': sample.known('The extent was not known.') };
    const late = draft(facts, limited('2026-11-22T08:00:00Z'));
    expect(part(late, 'lateReason')?.value).toBe('The extent was not known.');
    expect(part(draft(facts), 'lateReason')).toBeUndefined();
  });
});

describe('in phases', () => {
  it('names what is missing and promises it, by when if that is known', () => {
    const less = without('breach.consequences', 'breach.records');
    const notice = draft(less);
    expect(notice.gaps).toEqual(['consequences']);
    expect(part(notice, 'pending')?.value).toBe(
      'Still missing:\n- Number of personal data records\n- Likely consequences\nIt will be provided without undue further delay.',
    );
    const promised = draft({ ...less, 'breach.restBy': sample.known('2026-11-25T11:00:00Z') });
    expect(part(promised, 'pending')?.value).toContain('as planned by 25 November 2026, 12:00 (CET)');
  });

  it('promises nothing when nothing is missing', () => {
    expect(part(draft(), 'pending')).toBeUndefined();
  });

  it('says in a supplement what is new, what changed and what was taken back', () => {
    const first = draft(without('breach.measures'));
    const previous = { template: 'article-33', parts: first.parts, submittedAt: '2026-11-21T10:00:00Z' } as const;
    const now = { ...without('breach.records'), 'breach.dataSubjects': sample.known(1300) };
    const supplement = draft(now, { previous: { ...previous, reference: 'DPA-77' } });
    expect(supplement.title).toBe('Supplement: Notification of a personal data breach');
    expect(part(supplement, 'changes')?.value).toBe(
      '- Changed: Number of data subjects\n- Withdrawn: Number of personal data records\n- New: Measures taken or proposed',
    );
    expect(part(supplement, 'dataSubjects')).toMatchObject({ change: 'changed', before: 'about 1,250 (estimate)' });
    expect(part(supplement, 'records')).toMatchObject({ change: 'withdrawn', before: '3,100' });
    expect(supplement.html).toContain('under reference DPA-77');
  });

  it('has no changes where nothing changed', () => {
    const previous = { template: 'article-33', parts: draft().parts, submittedAt: '2026-11-21T10:00:00Z' } as const;
    expect(part(draft(sample.BREACH_FACTS, { previous }), 'changes')).toBeUndefined();
  });
});
