import { describe, expect, it, test } from '@jest/globals';
import { mergeIncident, recordRootCause } from '../../../../domain/incidents/index.ts';
import type { RootCause } from '../../../../domain/incidents/index.ts';
import { after, eventOf, opened } from '../journal-of.ts';

const NOW = '2026-03-09T09:00:00.000Z';
const FOUND: RootCause = {
  codes: { '4.1': ['malicious_actions'] },
  summary: 'The key stood in a public repository for a week.',
  earliestAdverseAt: '2026-02-23T10:00:00.000Z',
};
const by = { actor: 'person:responder-1' };

describe('the root cause', () => {
  it('says who found it, keeps the words sealed, and moves the occurrence to the earliest adverse event', () => {
    const fact = eventOf(recordRootCause(FOUND, NOW)(opened()));
    expect(fact.data['summary']).toEqual({ plain: FOUND.summary });
    const state = after(opened(), fact, by);
    expect(state.rootCause).toMatchObject({ codes: FOUND.codes, by: by.actor });
    expect(state.times.occurredAt).toBe(FOUND.earliestAdverseAt);
  });

  it('never moves the occurrence later, and asks for no new round of the response', () => {
    const before = opened();
    const found = { ...FOUND, earliestAdverseAt: '2026-03-05T09:00:00.000Z' };
    const state = after(before, eventOf(recordRootCause(found, NOW)(before)), by);
    expect(state.times.occurredAt).toBe(before.times.occurredAt);
    expect(state.facts).toBe(before.facts);
  });

  it('is found after the close as well, and put right by a later record', () => {
    const closed = after(opened(), { type: 'incidents.incident-closed', data: { signals: 1 } });
    const once = after(closed, eventOf(recordRootCause(FOUND, NOW)(closed)), by);
    const again = { ...FOUND, codes: { '4.1': ['human_error'] } };
    const twice = after(once, eventOf(recordRootCause(again, NOW)(once)), by);
    expect(twice).toMatchObject({ status: 'closed', rootCause: { codes: { '4.1': ['human_error'] } } });
  });

  const dismissed = after(opened(), { type: 'incidents.incident-dismissed', data: {} });
  const merged = after(opened(), eventOf(mergeIncident('INC-2026-0009', 'one attack')(opened())), by);
  test.each([
    ['of what was dismissed as none', FOUND, dismissed],
    ['of what goes on elsewhere', FOUND, merged],
    ['that lies in the future', { ...FOUND, earliestAdverseAt: '2026-03-10T09:00:00.000Z' }, opened()],
    ['whose degradation lies in the future', { ...FOUND, degradedSince: '2026-03-10T09:00:00.000Z' }, opened()],
    ['of nothing', FOUND, undefined],
  ])('is not recorded %s', (_, found, state) => {
    expect(recordRootCause(found, NOW)(state)).toMatchObject({ kind: 'refused' });
  });
});
