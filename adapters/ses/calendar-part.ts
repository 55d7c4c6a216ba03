import type { Attachment } from '@aws-sdk/client-sesv2';

/** A deadline as a part that calendars take (RFC 5545). */
export const calendarPart = (calendar: string): Attachment => ({
  RawContent: Buffer.from(calendar, 'utf8'),
  FileName: 'deadline.ics',
  ContentType: 'text/calendar',
  ContentDisposition: 'ATTACHMENT',
  ContentTransferEncoding: 'BASE64',
});
