import type { Basis } from '../facts/fact-value.ts';
import type { Language } from '../reports/language.ts';
import type { SourceEvent } from '../reports/values.ts';

/** What is told, or kept, beside the reports of 2025/302. */
export const NOTICE_TEMPLATES = [
  'article-33',
  'article-34',
  'breach-record',
  'processor-notice',
  'early-warning',
  'incident-notification',
  'incident-final-report',
  'client-notice',
  'cannot-meet-limit',
] as const;
export type NoticeTemplate = (typeof NOTICE_TEMPLATES)[number];

/** `always`: missing, it is a gap; `where-possible`: promised for later when it is missing; `if-known`: left out. */
export type Due = 'always' | 'where-possible' | 'if-known';

/** One thing that is told, the article that asks for it, and what the person who answers must know. */
export type NoticePart = {
  id: string;
  label: string;
  article: string;
  instruction: string;
  due: Due;
  /** Plain text; a line that begins with `- ` is a point of a list, any other a paragraph. */
  value?: string;
  basis?: Basis;
  source?: SourceEvent;
  /** Against the notice that went out before; `before` is what it said. */
  change?: 'new' | 'changed' | 'withdrawn';
  before?: string;
};

/** A notice as it was drafted: its parts, as a page and as plain text. */
export type Notice = {
  template: NoticeTemplate;
  title: string;
  language: Language;
  parts: readonly NoticePart[];
  /** Ids of the parts that the law asks for and nobody has answered. */
  gaps: readonly string[];
  /** The article by which it does not go out at all. */
  withheld?: string;
  text: string;
  html: string;
};
