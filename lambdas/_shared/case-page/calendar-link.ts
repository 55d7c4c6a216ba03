import { readLink, writeLink } from '../../../domain/approvals/index.ts';

/** What a personal calendar link names in the place of an approval. */
const CALENDAR = 'calendar';

/** Path of a person's calendar of open clocks, below the public URL. */
export const calendarPath = ({ secret, personId }: { secret: string; personId: string }): string =>
  `/calendar/${writeLink(secret, { approvalId: CALENDAR, personId, version: 1 })}`;

/** Whose calendar a link is; undefined when it is forged or garbled. */
export const readCalendarLink = (secret: string, link: string): string | undefined => {
  const claim = readLink(secret, link);
  return claim?.approvalId === CALENDAR && claim.version === 1 ? claim.personId : undefined;
};
