import { readLinkSecret } from '../../adapters/aws/link-secret.ts';
import { readEntities } from '../../adapters/config/entities.ts';
import { readPeople } from '../../adapters/config/people.ts';
import { environment } from '../../adapters/environment.ts';
import type { Person } from '../../contracts/config/people.ts';
import { ENV } from '../../contracts/env.ts';
import { calendarFeed } from '../../domain/regulation/clocks/calendar-feed.ts';
import type { ObligationState } from '../../domain/regulation/index.ts';
import { openClocks } from '../../domain/regulation/obligation/open-clocks.ts';
import { pageHeaders } from '../../domain/shared/html/index.ts';
import { readCalendarLink } from '../_shared/case-page/calendar-link.ts';
import { listOpenObligations } from '../_shared/list-cases.ts';
import { invalidLink } from '../_shared/open-link.ts';
import { linkIn, page } from '../_shared/page.ts';
import type { Answer, PageRequest } from '../_shared/page.ts';

/** What the feed needs of the world. */
export type CalendarPorts = {
  secret: () => Promise<string>;
  open: () => Promise<ObligationState[]>;
  people: () => Promise<Person[]>;
};

/** GET and HEAD of a person's calendar: the clocks that run, for any program that subscribes to iCalendar feeds. */
export const showCalendar =
  ({ secret, open, people }: CalendarPorts) =>
  async (request: PageRequest): Promise<Answer> => {
    const personId = readCalendarLink(await secret(), linkIn(request));
    if (!(await people()).some(({ id }) => id === personId)) return invalidLink(request);
    const names = new Map(readEntities().map(({ id, name }) => [id, name]));
    const clocks = openClocks(await open(), (id) => names.get(id));
    return {
      statusCode: 200,
      headers: { ...pageHeaders(), 'content-type': 'text/calendar; charset=utf-8' },
      body: calendarFeed(clocks, request.now),
    };
  };

export const handler = page(() => {
  const table = environment(ENV.regulationTable);
  return showCalendar({ secret: readLinkSecret, open: () => listOpenObligations(table), people: readPeople });
});
