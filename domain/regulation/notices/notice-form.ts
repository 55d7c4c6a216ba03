import type { Basis } from '../facts/fact-value.ts';
import type { Language } from '../reports/language.ts';
import type { SourceEvent } from '../reports/values.ts';
import type { Due } from './notice.ts';
import type { NoticeSources } from './notice-sources.ts';

/** What a part is read from: the sources, and the language it is said in. */
export type Asked = { sources: NoticeSources; language: Language };

/** An answer with where it comes from. */
export type Found = { value: string; basis?: Basis; source?: SourceEvent };
export type Read = (asked: Asked) => Found | undefined;

/** One row of a template. `due` undefined for a case leaves the row out. */
export type PartRow = {
  id: string;
  article: string;
  instruction: string;
  due: Due | ((asked: Asked) => Due | undefined);
  value: Read;
};

/** A template's words in one language: its title and the labels of its rows; a letter's first and last sentences. */
export type FormWords = {
  title: string;
  parts: Readonly<Record<string, string>>;
  opening?: (sender: string) => string;
  /** In a public communication, where the reader may not be concerned at all. */
  publicOpening?: (sender: string) => string;
  closing?: (authority: string) => string;
};

/** A template: its rows in order, and its words. */
export type NoticeForm = {
  /** A report is a table with sources, a letter is read by people who know nothing of the case. */
  shape: 'report' | 'letter';
  rows: readonly PartRow[];
  words: Record<Language, FormWords>;
  /** Where the case decides the title. */
  title?: (asked: Asked) => string;
  /** Articles by which it is told in phases: what is still missing is promised, what changed is named. */
  inPhases?: { pending: string; changes: string };
  /** The article by which it does not go out; undefined: it does. */
  withheld?: (asked: Asked) => string | undefined;
  /** A letter to nobody in particular. */
  isPublic?: (asked: Asked) => boolean;
};
