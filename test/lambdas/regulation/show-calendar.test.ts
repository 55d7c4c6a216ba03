import { expect, it, test } from '@jest/globals';
import { seedPeople } from '../../../adapters/config/seeds.ts';
import { writeLink } from '../../../domain/approvals/index.ts';
import type { ObligationState } from '../../../domain/regulation/index.ts';
import { showCalendar } from '../../../lambdas/regulation/show-calendar.ts';

const SECRET = 'secret';
const duty = (kind: string, status: ObligationState['status'], due: string): ObligationState => ({
  id: `INC-2026-0007.bank.${kind}`,
  caseId: 'INC-2026-0007.bank',
  incidentId: 'INC-2026-0007',
  entityId: 'bank',
  kind,
  title: 'DORA initial notification',
  legalBasis: '2025/301 Art. 5(1)(a)',
  limitBy: 'legal',
  status,
  clock: { starts: '2026-03-02T08:00:00.000Z', limit: due, due, reliefApplied: false },
  warned: 0,
  isLastHour: false,
  isBreached: false,
  isGapsAccepted: false,
  isChannelDown: false,
  revision: 0,
  receipts: 0,
  run: 1,
});

const show = (link: string) =>
  showCalendar({
    secret: () => Promise.resolve(SECRET),
    people: () => Promise.resolve(seedPeople()),
    open: () =>
      Promise.resolve([
        duty('dora-final', 'drafted', '2026-04-02T08:00:00.000Z'),
        duty('dora-initial', 'handed-over', '2026-03-02T12:00:00.000Z'),
        duty('gdpr-article-33', 'received', '2026-03-05T08:00:00.000Z'),
      ]),
  })({
    method: 'GET',
    path: './link',
    parameters: { link: encodeURIComponent(link) },
    form: {},
    wantsHtml: false,
    now: '2026-03-02T09:00:00.000Z',
    request: 'r-1',
  });
const linkOf = (approvalId: string, personId: string, version = 1) =>
  writeLink(SECRET, { approvalId, personId, version });

it('shows the clocks that run, the earliest first, to whoever holds the personal link', async () => {
  const { statusCode, headers, body = '' } = await show(linkOf('calendar', 'compliance-1'));
  expect(statusCode).toBe(200);
  expect(headers).toMatchObject({ 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'no-store' });
  expect(body.match(/UID:\S+/g)).toEqual([
    'UID:INC-2026-0007.bank.dora-initial@holdfast',
    'UID:INC-2026-0007.bank.dora-final@holdfast',
  ]);
  expect(body).toContain('DTSTART:20260302T120000Z');
  expect(body).toContain('Example Bank AG');
});

test.each([
  ['a link to something else', linkOf('declare', 'compliance-1')],
  ['a link of somebody who has left', linkOf('calendar', 'nobody-1')],
  ['a link that was revoked', linkOf('calendar', 'compliance-1', 2)],
  ['a forged link', `${linkOf('calendar', 'compliance-1').slice(0, -1)}!`],
  ['nothing', ''],
])('answers 404 to %s', async (_what, link) => {
  expect((await show(link)).statusCode).toBe(404);
});
