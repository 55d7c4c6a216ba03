import { between, formatDuration, formatMoment, formatUtc, mailDocument } from '../../shared/html/index.ts';
import type { Mail, MailPart } from '../../shared/html/index.ts';
import { deskWords } from './desk-mail-texts.ts';
import type { DeskWords } from './desk-mail-texts.ts';
import type { DeskMailView } from './desk-mail-view.ts';

const TEXTS = {
  case: (entity: string) => `Regulatory case of ${entity}`,
  asked: 'What is asked',
  until: 'By when',
  left: (left: string) => `in ${left}`,
  passed: (since: string) => `${since} ago`,
  obligation: 'Obligation',
  basis: 'Legal basis',
  own: 'the bank’s own limit; the law says "without undue delay"',
  entity: 'Entity',
  why: 'Why you',
  button: 'Open the case',
  hint: 'Opening the link changes nothing. It is yours alone: do not forward it.',
  footer: (id: string) =>
    `Sent by Holdfast for incident ${id}, once for each event. Details of people and systems are shown only behind the link.`,
};

const moment = (iso: string, { now, timeZone }: DeskMailView): string => {
  const left = between(now, iso);
  const distance = left < 0 ? TEXTS.passed(formatDuration(-left)) : TEXTS.left(formatDuration(left));
  return `${formatMoment(iso, timeZone)} (${formatUtc(iso)}), ${distance}`;
};

const facts = (view: DeskMailView, { until }: DeskWords): MailPart => {
  const { news, reader, entity } = view;
  const about: (readonly [string, string])[] =
    'duty' in news
      ? [
          [TEXTS.obligation, news.duty.title],
          [TEXTS.basis, news.duty.limitBy === 'own' ? `${news.duty.legalBasis}; ${TEXTS.own}` : news.duty.legalBasis],
        ]
      : [];
  const by: (readonly [string, string])[] = until === undefined ? [] : [[TEXTS.until, moment(until, view)]];
  return {
    kind: 'facts',
    facts: [...by, ...about, [TEXTS.entity, entity], [TEXTS.why, `${reader.label}: ${reader.why}`]],
  };
};

const subjectOf = ({ incident, news }: DeskMailView, { subject }: DeskWords): string =>
  `[${incident.id}]${'duty' in news ? `[${news.duty.kind}]` : ''} ${subject}`;

/** A mail to the compliance desk: what happened, what is asked, by when, and why this person. */
export const deskMail = (view: DeskMailView): Mail => {
  const words = deskWords(view);
  const { incident, entity, link } = view;
  return mailDocument({
    subject: subjectOf(view, words),
    preheader: `${words.happened} ${incident.title}`,
    heading: { label: `${incident.id} · ${TEXTS.case(entity)}`, title: incident.title },
    parts: [
      { kind: 'paragraph', text: words.happened, strong: true },
      { kind: 'list', title: TEXTS.asked, items: words.asks },
      ...words.lists.map(([title, items]): MailPart => ({ kind: 'list', title, items })),
      { kind: 'button', label: TEXTS.button, url: link, hint: TEXTS.hint },
      facts(view, words),
    ],
    footer: TEXTS.footer(incident.id),
    about: incident.id,
  });
};
