import { honestText } from '../../shared/html/html.ts';
import type { ApprovalMailView } from '../mails/approval-mail-view.ts';
import { textsOf } from '../texts/index.ts';
import { dueFor, headingOf, othersOf, silenceOf, whyOf } from './ask-words.ts';

/** Slack takes ten elements in a context. */
const MOST_LINES = 9;

/** What a chat tool shows, before it is put into the tool's own form. */
export type ChatNote = {
  title: string;
  text: string;
  facts: readonly (readonly [label: string, value: string])[];
  small: readonly string[];
  button?: { label: string; url: string };
};

const titleOf = (view: ApprovalMailView): string =>
  honestText(`${headingOf(view)} ${textsOf(view.language).mail.subject.request(dueFor(view.deadline.dueAt, view))}`);

const questionOf = ({ incident, purpose, language }: ApprovalMailView): string =>
  honestText(`${textsOf(language).purposes[purpose].question} ${incident.title}`);

/** The ask in a person's own channel: its button opens the page of their link. */
export const personalNote = (view: ApprovalMailView): ChatNote => {
  const { mail } = textsOf(view.language);
  return {
    title: titleOf(view),
    text: questionOf(view),
    facts: [
      [mail.until, dueFor(view.deadline.dueAt, view)],
      [mail.why, whyOf(view)],
      [mail.others, othersOf(view)],
    ],
    small: silenceOf(view),
    button: { label: mail.button, url: view.link },
  };
};

/** The ask in a channel that many read: who is asked, and no link, because a link speaks for one person. */
export const teamNote = (view: ApprovalMailView): ChatNote => {
  const { mail, messages } = textsOf(view.language);
  const asked = new Set([view.reader, ...view.asked].map(({ label, tier }) => messages.chat.inTier(label, tier)));
  return {
    title: titleOf(view),
    text: questionOf(view),
    facts: [
      [mail.until, dueFor(view.deadline.dueAt, view)],
      [messages.chat.askedOf, [...asked].join('; ')],
    ],
    small: [...silenceOf(view), messages.chat.team],
  };
};

/** The questions gathered for a channel that many read: how many, and which cases, without links. */
export const digestNote = (asks: readonly ApprovalMailView[]): ChatNote => {
  const { digest, chat } = textsOf('en').messages;
  const lines = asks.slice(0, MOST_LINES).map((view) => honestText(`${headingOf(view)} ${view.incident.title}`));
  const more = asks.length - lines.length;
  return {
    title: chat.waiting(asks.length),
    text: digest.cancels,
    facts: [],
    small: [...lines, ...(more > 0 ? [digest.more(more)] : [])],
  };
};

/** The note as plain text, for subscriptions that show nothing else. */
export const noteText = ({ title, text, facts, small, button }: ChatNote): string =>
  [title, text, ...facts.map(([label, value]) => `${label}: ${value}`), ...small, ...(button ? [button.url] : [])].join(
    '\n\n',
  );
