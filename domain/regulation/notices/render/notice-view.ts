import type { Asked, NoticeForm } from '../notice-form.ts';
import type { NoticePart, NoticeTemplate } from '../notice.ts';

/** What both renderings of a notice are made of. */
export type NoticeView = {
  template: NoticeTemplate;
  form: NoticeForm;
  asked: Asked;
  title: string;
  isSupplement: boolean;
  parts: readonly NoticePart[];
  gaps: readonly string[];
  withheld?: string;
};

/** What a reader sees: everything with an answer, what is owed, and what was taken back. */
export const shownParts = ({ parts }: NoticeView): readonly NoticePart[] =>
  parts.filter(({ value, due, change }) => value !== undefined || due !== 'if-known' || change !== undefined);
