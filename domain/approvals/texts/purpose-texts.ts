import type { ApprovalPurpose } from '../pages/approval-view.ts';

/** The words that differ by what is asked, for pages and mails alike. */
export type PurposeTexts = {
  /** What kind of request it is. */
  name: string;
  /** The question in one sentence. */
  question: string;
  approve: { label: string; hint: string };
  reject: { label: string; hint: string };
  /** What it means when nobody decides. Silence never consents. */
  silence: string;
  /** What it meant, once nobody decided. */
  ended: string;
  /** What the reason should say. */
  reasonHint: string;
};

/** The words for everything that people are asked; a purpose without them does not compile. */
export type AllPurposeTexts = Record<ApprovalPurpose, PurposeTexts>;
