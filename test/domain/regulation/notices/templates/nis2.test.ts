import { describe, expect, it, test } from '@jest/globals';
import { draftNotice } from '../../../../../domain/regulation/notices/index.ts';
import * as sample from '../sample-sources.ts';

const NIS2 = sample.NIS2_FACTS;
const without = (key: string) => Object.fromEntries(Object.entries(NIS2).filter(([one]) => one !== key));
const value = (notice: ReturnType<typeof draftNotice>, id: string) =>
  notice.parts.find((part) => part.id === id)?.value;

describe('the early warning', () => {
  test.each([
    [true, 'Yes'],
    [false, 'No'],
  ])('says %s as %s', (known, said) => {
    const facts = { 'nis2.suspectedMalicious': sample.known(known), 'nis2.crossBorder': sample.known(known) };
    const warning = draftNotice('early-warning', sample.sourcesOf(facts));
    expect(warning.gaps).toEqual([]);
    expect(value(warning, 'suspectedMalicious')).toBe(said);
    expect(value(warning, 'crossBorder')).toBe(said);
  });

  it('names the states it may cross into', () => {
    expect(value(draftNotice('early-warning', sample.sourcesOf(NIS2, { language: 'de' })), 'memberStates')).toBe(
      'Deutschland, Österreich',
    );
  });
});

describe('the incident notification', () => {
  it('updates what the early warning said', () => {
    const before = draftNotice(
      'early-warning',
      sample.sourcesOf({ ...NIS2, 'nis2.suspectedMalicious': sample.known(false) }),
    );
    const previous = { template: 'early-warning', parts: before.parts, submittedAt: '2026-11-21T08:00:00Z' } as const;
    const notification = draftNotice('incident-notification', sample.sourcesOf(NIS2, { previous }));
    expect(notification.title).toBe('Notification of a significant incident');
    expect(value(notification, 'changes')).toBe('- Changed: Suspected unlawful or malicious act');
  });

  it('promises indicators that are not known yet', () => {
    const notification = draftNotice('incident-notification', sample.sourcesOf(without('nis2.ioc')));
    expect(notification.gaps).toEqual([]);
    expect(value(notification, 'pending')).toContain('- Indicators of compromise');
  });
});

describe('the final report', () => {
  it('is a progress report while the incident goes on', () => {
    const progress = draftNotice('incident-final-report', sample.sourcesOf(without('resolvedAt')));
    expect(progress.title).toBe('Progress report on a significant incident');
    expect(value(progress, 'pending')).toContain('- Handled since');
    expect(draftNotice('incident-final-report', sample.sourcesOf(NIS2)).title).toBe(
      'Final report on a significant incident',
    );
  });

  test.each([
    [true, ['crossBorderImpact']],
    [false, []],
  ])('where borders are crossed (%s) the impact there is a gap or not', (crosses, gaps) => {
    const facts = { ...without('nis2.crossBorderImpact'), 'nis2.crossBorder': sample.known(crosses) };
    expect(draftNotice('incident-final-report', sample.sourcesOf(facts)).gaps).toEqual(gaps);
  });
});
