import { describe, expect, it, test } from '@jest/globals';
import { draftNotice, type NoticeSources } from '../../../../../domain/regulation/notices/index.ts';
import * as sample from '../sample-sources.ts';

const draft = (facts = sample.BREACH_FACTS, more: Partial<NoticeSources> = {}) =>
  draftNotice('breach-record', sample.sourcesOf(facts, { breach: sample.breach, ...more }));
const value = (notice: ReturnType<typeof draft>, id: string) => notice.parts.find((part) => part.id === id)?.value;

it('keeps facts, effects, remedial action, and the decision with its reason', () => {
  const record = draft();
  expect(record.gaps).toEqual([]);
  expect(value(record, 'nature')).toContain('copied from a storage bucket');
  expect(value(record, 'effects')).toContain('Fraud by direct debit');
  expect(value(record, 'measures')).toContain('The key was deactivated');
  expect(value(record, 'decision')).toBe(
    'There is a high risk to people’s rights and freedoms (severity 3.25 by the ENISA method).\n' +
      'Account data in unknown hands.\nDecided by Data protection officer on 20 November 2026, 16:00 (CET).',
  );
});

it('keeps effects there have been before those that are likely', () => {
  const facts = { ...sample.BREACH_FACTS, 'breach.effects': sample.known('Two accounts were charged.') };
  expect(value(draft(facts), 'effects')).toBe('Two accounts were charged.');
});

describe('whether the authority was notified', () => {
  const told = [{ template: 'article-33', submittedAt: '2026-11-22T08:00:00Z', source: sample.source }] as const;
  const high = sample.breach;
  test.each([
    ['a risk is unlikely', { breach: { ...high, risk: 'unlikely' as const } }, 'is not notified: a risk is unlikely'],
    ['it is still owed', { breach: high }, 'is notified.'],
    ['it was', { breach: high, told }, 'Notified to the authority on 22 November 2026, 09:00 (CET).'],
    [
      'it was, with a reference',
      { breach: high, told: [{ ...told[0], reference: 'DPA-77' }] },
      'on 22 November 2026, 09:00 (CET) under reference DPA-77.',
    ],
  ])('when %s', (_when, more, said) => {
    expect(value(draft(sample.BREACH_FACTS, more), 'authorityTold')).toContain(said);
  });
});

describe('whether the data subjects were told', () => {
  const told = [{ template: 'article-34', submittedAt: '2026-11-22T08:00:00Z', source: sample.source }] as const;
  const breach = sample.breach;
  test.each([
    ['there is no high risk', { breach: { ...breach, risk: 'risk' as const } }, 'Not required: there is no high risk'],
    ['they were', { breach, told }, 'Told on 22 November 2026'],
    [
      'the data are unintelligible',
      { breach: { ...breach, exemption: 'unintelligible' } },
      'are not told: 2016/679 Art. 34(3)(a).\nThe data cannot be understood',
    ],
    [
      'all are told in public',
      { breach: { ...breach, exemption: 'disproportionate-effort' } },
      'by a public communication',
    ],
  ])('when %s', (_when, more, said) => {
    expect(value(draft(sample.BREACH_FACTS, more), 'subjectsTold')).toContain(said);
  });
});

it('is kept, without gaps of a breach there was not, where no personal data are affected', () => {
  const record = draftNotice('breach-record', sample.sourcesOf({ 'breach.personalData': sample.known(false) }));
  expect(record.gaps).toEqual([]);
  expect(value(record, 'personalData')).toContain('no personal data are affected');
});

it('says since when a processor told it', () => {
  const facts = {
    ...sample.BREACH_FACTS,
    'breach.processor': sample.known('Clearwater Hosting'),
    'breach.processorTold': sample.known('2026-11-20T10:00:00Z'),
  };
  expect(value(draft(facts), 'processor')).toBe('Clearwater Hosting; told us on 20 November 2026, 11:00 (CET)');
});
