import { describe, expect, it, test } from '@jest/globals';
import { draftNotice, type NoticeSources } from '../../../../../domain/regulation/notices/index.ts';
import { SERVICES } from '../../../../../domain/regulation/notices/codes/services.ts';
import * as sample from '../sample-sources.ts';

const draft = (facts = sample.OUTAGE_FACTS, more: Partial<NoticeSources> = {}) =>
  draftNotice('client-notice', sample.sourcesOf(facts, more));
const value = (notice: ReturnType<typeof draft>, id: string) => notice.parts.find((part) => part.id === id)?.value;

test.each([
  ['en', 'On 20 November 2026 at 09:10 the following stopped working', 'Everything has worked again since'],
  ['de', 'Am 20. November 2026 um 09:10 Uhr sind folgende Leistungen ausgefallen', 'funktioniert alles wieder'],
] as const)('says in %s since when what does not work, and that it works again', (language, began, over) => {
  const letter = draft(sample.OUTAGE_FACTS, { language });
  expect(value(letter, 'whatHappened')).toContain(began);
  expect(value(letter, 'whatHappened')).toContain(over);
});

it('says that it goes on while nothing is known to be recovered', () => {
  const { recoveredAt: _, ...facts } = sample.OUTAGE_FACTS;
  expect(value(draft(facts), 'whatHappened')).toContain('It does not fully work yet.');
});

it('takes when it was detected while nobody knows when it began', () => {
  const { occurredAt: _, ...facts } = sample.OUTAGE_FACTS;
  expect(value(draft(facts), 'whatHappened')).toContain('20 November 2026 at 09:40');
});

describe.each(SERVICES)('where %s is missed', (service) => {
  test.each(['en', 'de'] as const)('the letter says in %s what that means', (language) => {
    const only = draft({ ...sample.OUTAGE_FACTS, 'clients.services': sample.known([service]) }, { language });
    expect(value(only, 'meaning')?.split('\n')).toHaveLength(1);
    expect(only.gaps).toEqual([]);
  });
});

it('is not made of a service nobody knows', () => {
  const facts = { ...sample.OUTAGE_FACTS, 'clients.services': sample.known(['payments', 'teleport']) };
  expect(draft(facts).gaps).toEqual(['whatHappened', 'meaning', 'advice']);
});

it('prefers what people wrote', () => {
  const facts = {
    ...sample.OUTAGE_FACTS,
    'letter.clients.consequences.en': sample.known('Your transfer is a day late.'),
  };
  expect(value(draft(facts), 'meaning')).toBe('Your transfer is a day late.');
});
