import type { Entity } from '../../../contracts/config/entities.ts';
import type { BreachDecision, Regime } from '../case/case-state.ts';
import type { Basis } from '../facts/fact-value.ts';
import type { Language } from '../reports/language.ts';
import type { SourceEvent } from '../reports/values.ts';
import type { NoticePart, NoticeTemplate } from './notice.ts';

/** A fact of the case with its texts revealed. */
export type KnownFact = { value: boolean | number | string | readonly string[]; basis: Basis; source: SourceEvent };

/** The decision on the risk to people's rights, with its reason revealed. */
export type KnownBreach = Pick<BreachDecision, 'risk' | 'severity' | 'exemption' | 'at' | 'by'> & {
  reason: string;
  source: SourceEvent;
};

/** The duty it is drafted for. Moments are UTC ISO 8601. */
export type NoticeObligation = {
  id: string;
  kind: string;
  title: string;
  limit: string;
  due: string;
  isChannelDown: boolean;
};

/** What went out before, in the same language: the same notice, or the stage before it. */
export type PreviousNotice = {
  template: NoticeTemplate;
  parts: readonly NoticePart[];
  submittedAt: string;
  reference?: string;
};

/** Who has been told of a breach, for its record. */
export type ToldRecipient = {
  template: 'article-33' | 'article-34';
  submittedAt: string;
  reference?: string;
  source: SourceEvent;
};

/** All that a notice is drafted from. Moments are UTC ISO 8601. */
export type NoticeSources = {
  entity: Entity;
  /** Absent: the entity's. */
  language?: Language;
  /** When it is drafted: the date of a letter, and whether a limit has passed. */
  at: string;
  incident: { id: string; title: string; detectedAt: string; source: SourceEvent };
  /** Decided awareness, apart for each regime. */
  awareAt: Partial<Record<Regime, { at: string; source: SourceEvent }>>;
  /** A fact by its key in FACT_KEYS; texts are revealed. Undefined: not known. */
  factOf: (key: string) => KnownFact | undefined;
  breach?: KnownBreach;
  obligation?: NoticeObligation;
  previous?: PreviousNotice;
  told?: readonly ToldRecipient[];
};
