import { formatDue, formatTime, mailDocument, type Mail, type MailPart } from '../../shared/html/index.ts';
import { PURPOSE_TEXTS } from '../purpose-texts.ts';
import type { ApprovalMailKind, ApprovalMailView } from './approval-mail-view.ts';

const TEXTS = {
  subject: {
    request: (due: string) => `action needed by ${due}`,
    reminder: (due: string) => `reminder: action needed by ${due}`,
    escalation: (due: string) => `escalated to you: action needed by ${due}`,
  },
  intro: {
    request: (due: string) => `Your decision is needed by ${due}.`,
    reminder: (due: string) => `Nobody has decided yet. Your decision is needed by ${due}.`,
    escalation: (due: string) => `Nobody decided in time, so you are asked as well. Your decision is needed by ${due}.`,
  },
  asked: 'What is asked',
  stops: 'Who and what stops when it is done',
  until: 'Decide by',
  why: 'Why you',
  requestedBy: 'Asked for by',
  others: 'Also asked',
  nobodyElse: 'nobody else so far',
  silence: 'If you do nothing',
  next: (labels: string, at: string) => `Asked as well at ${at}: ${labels}.`,
  noNext: 'Nobody else is asked after you.',
  cancels:
    'The first decision of anyone asked, or the end of the incident, ends this request; after that no further mail comes.',
  button: 'Read the case and decide',
  hint: 'Opening the link changes nothing. It is yours alone: do not forward it.',
  footer: (id: string) => `Sent by Holdfast for ${id}. Details of people and systems are shown only behind the link.`,
};

const acknowledged = (at: string | undefined, zone: string): string =>
  at ? `, looking at it since ${formatTime(at, zone)}` : '';

const others = ({ asked, timeZone }: ApprovalMailView): string =>
  asked.length === 0
    ? TEXTS.nobodyElse
    : asked
        .map((person) => `${person.label} (tier ${person.tier}${acknowledged(person.acknowledgedAt, timeZone)})`)
        .join('; ');

const silence = ({ purpose, deadline, now, timeZone }: ApprovalMailView): readonly string[] => [
  PURPOSE_TEXTS[purpose].silence,
  deadline.nextTier
    ? TEXTS.next(deadline.nextTier.label, formatDue(deadline.nextTier.at, now, timeZone))
    : TEXTS.noNext,
  TEXTS.cancels,
];

const parts = (view: ApprovalMailView, intro: string, due: string): MailPart[] => [
  { kind: 'paragraph', text: intro, strong: true },
  { kind: 'paragraph', text: PURPOSE_TEXTS[view.purpose].question },
  { kind: 'list', title: TEXTS.asked, items: view.asks },
  ...(view.blastRadius.length > 0 ? [{ kind: 'list', title: TEXTS.stops, items: view.blastRadius } as const] : []),
  { kind: 'button', label: TEXTS.button, url: view.link, hint: TEXTS.hint },
  {
    kind: 'facts',
    facts: [
      [TEXTS.until, due],
      [TEXTS.why, `${view.reader.label}, tier ${view.reader.tier}: ${view.reader.why}`],
      [TEXTS.requestedBy, view.requestedBy],
      [TEXTS.others, others(view)],
    ],
  },
  { kind: 'list', title: TEXTS.silence, items: silence(view) },
];

/** The mail that asks a person for a decision. Its link is the only secret in it. */
export const approvalMail = (view: ApprovalMailView, kind: ApprovalMailKind): Mail => {
  const { id, severity, title } = view.incident;
  const due = formatDue(view.deadline.dueAt, view.now, view.timeZone);
  const intro = TEXTS.intro[kind](due);
  return mailDocument({
    subject: `${severity === undefined ? '' : `[${severity}]`}[${id}] ${TEXTS.subject[kind](due)}`,
    preheader: `${intro} ${title}`,
    heading: {
      ...(severity === undefined ? {} : { severity }),
      label: `${id} · ${PURPOSE_TEXTS[view.purpose].name}`,
      title,
    },
    parts: parts(view, intro, due),
    footer: TEXTS.footer(id),
  });
};
