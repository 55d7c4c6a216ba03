import type { DigestRule } from '../../../contracts/config/channels.ts';
import type { Language } from '../../../contracts/language.ts';
import { mailDocument, type LinkedItem, type Mail } from '../../shared/html/index.ts';
import { exerciseMark, isExercise } from '../../shared/exercise.ts';
import { MINUTE } from '../../shared/time.ts';
import type { ApprovalMailView } from '../mails/approval-mail-view.ts';
import { textsOf } from '../texts/index.ts';
import { dueFor, headingOf, othersOf, silenceOf } from './ask-words.ts';

/** One question of a digest. `isBare`: without details, because its case is restricted. */
export type DigestEntry = { view: ApprovalMailView; isBare: boolean };

/** All a digest says: the open questions to one person, at least one. `isBare`: no details of any, out of band. */
export type DigestView = { language: Language; rule: DigestRule; isBare: boolean; asks: readonly DigestEntry[] };

const urgency = ({ view: { deadline, incident } }: DigestEntry): string =>
  `${deadline.dueAt} ${incident.severity ?? 'SEV9'}`;

/** Most urgent first. */
const sorted = (asks: readonly DigestEntry[]): DigestEntry[] =>
  [...asks].sort((a, b) => urgency(a).localeCompare(urgency(b)));

/** When the first of them must be decided, as the reader reads it. */
const firstDue = (asks: readonly DigestEntry[]): string => {
  const [first] = sorted(asks);
  return first === undefined ? '' : dueFor(first.view.deadline.dueAt, first.view);
};

const entry = ({ view, isBare }: DigestEntry): LinkedItem => {
  const { messages, purposes } = textsOf(view.language);
  const due = dueFor(view.deadline.dueAt, view);
  if (isBare)
    return {
      title: `${exerciseMark(view.incident.id, view.language)}${messages.digest.entryBare(due)}`,
      lines: [],
      url: view.link,
    };
  return {
    title: `${headingOf(view)} ${view.incident.title}`,
    lines: [
      messages.digest.entry(purposes[view.purpose].name, due),
      messages.digest.you(view.reader.why),
      messages.digest.others(othersOf(view)),
      // What ends a question is the same for all, and is said once.
      ...silenceOf(view).slice(0, 2),
    ],
    url: view.link,
  };
};

/** What the whole mail is about: practice only when nothing in it is real. */
export const practiceOf = (asks: readonly DigestEntry[]): string | undefined => {
  const ids = asks.map(({ view }) => view.incident.id);
  return ids.every((id) => isExercise(id)) ? ids[0] : undefined;
};

/** One mail with every open question to a person and all their links. */
export const digestMail = ({ language, rule, isBare, asks }: DigestView): Mail => {
  const { digest, bare } = textsOf(language).messages;
  const due = firstDue(asks);
  const intro = digest.intro(rule.most, Math.max(1, Math.round((rule.windowSeconds * 1000) / MINUTE)));
  return mailDocument({
    subject: digest.subject(asks.length, due),
    preheader: intro,
    heading: { label: digest.label, title: digest.title(asks.length) },
    parts: [
      { kind: 'paragraph', text: intro },
      { kind: 'paragraph', text: digest.cancels },
      {
        kind: 'links',
        title: digest.list,
        items: sorted(asks).map((ask) => entry({ ...ask, isBare: isBare || ask.isBare })),
      },
    ],
    footer: isBare ? bare.footer : digest.footer,
    about: practiceOf(asks),
    language,
  });
};
