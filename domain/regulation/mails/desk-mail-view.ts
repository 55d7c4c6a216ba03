import type { DeskNews } from './desk-news.ts';

/**
 * All a mail to the compliance desk says. Mail is read in public and kept for ever: it names no person and no free text of
 * the case; what needs them stands behind the link.
 */
export type DeskMailView = {
  /** When the mail is made, UTC ISO 8601. */
  now: string;
  /** IANA zone of the person who reads. */
  timeZone: string;
  incident: { id: string; title: string };
  /** Name of the entity whose case it is. */
  entity: string;
  news: DeskNews;
  reader: { label: string; why: string };
  /** Personal link to the case's page. */
  link: string;
};
