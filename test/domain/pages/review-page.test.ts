import { describe, expect, it, test } from '@jest/globals';
import { PAGES } from './samples.ts';

/** A page as it is read: tags away, spaces as one. */
const read = (name: string): string =>
  (PAGES[name]?.() ?? '')
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
const page = (name: string): string => PAGES[name]?.() ?? '';

describe('the page of a review', () => {
  const text = read('approval-review');

  test.each([
    ['how long people took to decide', 'until people had decided 15 minutes 13:36 CET to 13:51 CET'],
    ['what took longest', 'until it was recovered 1 hour 18 minutes longest'],
    ['how each entity holds it', 'bank-de held to be major, Compliance desk'],
    ['which clock was met', 'DORA initial notification Met at Sat 21 Nov 2026, 15:31 CET'],
    ['which clock was missed', 'GDPR notification to the authority Missed at'],
    ['which clock runs', 'DORA intermediate report Still running Due Tue 24 Nov 2026, 15:31 CET'],
    [
      'who decided what and why',
      'The containment was approved. Deputy incident manager, Sat 21 Nov 2026, 13:51 CET The key is used',
    ],
    ['what happened', 'Contained, and read back as effective: 1.1'],
    ['that nobody is blamed', 'not who was at fault'],
    ['that a second person signs', 'A second person reads and signs it.'],
    [
      'why the framework is asked about',
      'The incident is major: the framework is to be reviewed (2022/2554 Art. 6(5)).',
    ],
  ])('says %s', (_what, sentence) => {
    expect(text).toContain(sentence);
  });

  it('asks for answers, actions and the framework, of which only the first action is in sight', () => {
    for (const name of ['wentWell', 'slowed', 'lucky', 'toChange', 'action4Owner', 'framework', 'frameworkDueOn'])
      expect(page('approval-review')).toContain(`name="${name}"`);
    expect(page('approval-review').match(/<details open>/g)).toHaveLength(1);
  });

  it('shows the second person what was written, and asks only why they agree', () => {
    const shown = read('approval-review-to-sign');
    for (const sentence of [
      'Written by Incident manager on call, Sat 21 Nov 2026, 16:20 CET.',
      'The approval waited eleven minutes',
      'Move the nightly deployment to a role Continuity manager, Tue 15 Dec 2026 changes Playbook: Leaked access key',
      'Reviewed: it has to change It allows long-lived keys',
      'You sign what Incident manager on call wrote.',
    ])
      expect(shown).toContain(sentence);
    expect(page('approval-review-to-sign')).not.toMatch(/name="(wentWell|action1|framework)"/);
  });

  it('names what is missing by its question, and opens the row it is in', () => {
    const shown = read('approval-review-incomplete');
    expect(shown).toContain('What should be different next time? Write at least 10 characters');
    expect(shown).toContain('Action 2: choose who sees to it');
    expect(shown).toContain('Framework for ICT risk: the incident is major');
    expect(page('approval-review-incomplete').match(/<details open>/g)).toHaveLength(2);
  });

  it('speaks German', () => {
    const german = read('approval-review-german');
    for (const sentence of [
      'Wo die Zeit blieb',
      'bis Menschen entschieden hatten',
      'als schwerwiegend eingestuft',
      'Versäumt',
      'Die Eindämmung wurde genehmigt.',
      'Überprüft: Er muss sich ändern',
    ])
      expect(german).toContain(sentence);
  });
});
