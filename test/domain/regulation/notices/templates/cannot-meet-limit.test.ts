import { expect, it, test } from '@jest/globals';
import { draftNotice } from '../../../../../domain/regulation/notices/index.ts';
import * as sample from '../sample-sources.ts';

const GIVEN = { 'limit.dora-initial.reason': sample.known('The systems that hold the figures are down.') };
const draft = (facts: typeof GIVEN | Record<string, never>, isChannelDown: boolean, kind = 'dora-initial') =>
  draftNotice(
    'cannot-meet-limit',
    sample.sourcesOf(facts, { obligation: sample.obligationOf(kind, { isChannelDown }) }),
  );
const DOWN =
  'The reporting channel of National competent authority (DE) cannot be reached. This notice comes by the alternative one.';

test.each([
  ['nothing is known', {}, false, undefined],
  ['people gave a reason', GIVEN, false, 'The systems that hold the figures are down.'],
  ['the channel is down', {}, true, DOWN],
  ['both', GIVEN, true, `${DOWN}\nThe systems that hold the figures are down.`],
])('its reasons, when %s', (_when, facts, isDown, said) => {
  const notice = draft(facts, isDown);
  expect(notice.parts.find(({ id }) => id === 'reasons')?.value).toBe(said);
  expect(notice.gaps).toEqual(said === undefined ? ['reasons'] : []);
});

it('names the report and its limit in the entity’s time', () => {
  expect(draft(GIVEN, false).text).toContain('23 November 2026, 12:00 (CET)');
});

it('takes no reason that was given for another report', () => {
  expect(draft(GIVEN, false, 'dora-final').gaps).toEqual(['reasons']);
});
