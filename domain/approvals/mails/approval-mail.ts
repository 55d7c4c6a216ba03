import { formatDue, formatTime, mailDocument, type Mail, type MailPart } from '../../shared/html/index.ts';
import type { AskedPerson } from '../pages/approval-view.ts';
import { textsOf } from '../texts/index.ts';
import type { ApprovalMailKind, ApprovalMailView } from './approval-mail-view.ts';

const due = (iso: string, { now, timeZone, language }: ApprovalMailView): string =>
  formatDue(iso, now, timeZone, language);

const other = ({ label, tier, acknowledgedUntil }: AskedPerson, { timeZone, language }: ApprovalMailView): string => {
  const { mail: texts } = textsOf(language);
  return acknowledgedUntil === undefined
    ? texts.other(label, tier)
    : texts.otherLooking(label, tier, formatTime(acknowledgedUntil, timeZone, language));
};

const others = (view: ApprovalMailView): string =>
  view.asked.length === 0
    ? textsOf(view.language).mail.nobodyElse
    : view.asked.map((person) => other(person, view)).join('; ');

const silence = (view: ApprovalMailView): readonly string[] => {
  const { mail: texts, purposes } = textsOf(view.language);
  const { nextTier } = view.deadline;
  const next = nextTier === undefined ? texts.noNext : texts.next(nextTier.label, due(nextTier.at, view));
  return [purposes[view.purpose].silence, next, texts.cancels];
};

const parts = (view: ApprovalMailView, intro: string): MailPart[] => {
  const { mail: texts, purposes } = textsOf(view.language);
  const { label, tier, why } = view.reader;
  return [
    { kind: 'paragraph', text: intro, strong: true },
    { kind: 'paragraph', text: purposes[view.purpose].question },
    { kind: 'list', title: texts.asked, items: view.asks },
    ...(view.blastRadius.length > 0 ? [{ kind: 'list', title: texts.stops, items: view.blastRadius } as const] : []),
    { kind: 'button', label: texts.button, url: view.link, hint: texts.hint },
    {
      kind: 'facts',
      facts: [
        [texts.until, due(view.deadline.dueAt, view)],
        [texts.why, texts.whyYou(label, tier, why)],
        [texts.requestedBy, view.requestedBy],
        [texts.others, others(view)],
      ],
    },
    { kind: 'list', title: texts.silence, items: silence(view) },
  ];
};

/** The mail that asks a person for a decision. Its link is the only secret in it. */
export const approvalMail = (view: ApprovalMailView, kind: ApprovalMailKind): Mail => {
  const { mail: texts, purposes } = textsOf(view.language);
  const { id, severity, title } = view.incident;
  const until = due(view.deadline.dueAt, view);
  const intro = texts.intro[kind](until);
  return mailDocument({
    subject: `${severity === undefined ? '' : `[${severity}]`}[${id}] ${texts.subject[kind](until)}`,
    preheader: `${intro} ${title}`,
    heading: {
      ...(severity === undefined ? {} : { severity }),
      label: `${id} · ${purposes[view.purpose].name}`,
      title,
    },
    parts: parts(view, intro),
    footer: texts.footer(id),
    about: id,
    language: view.language,
  });
};
