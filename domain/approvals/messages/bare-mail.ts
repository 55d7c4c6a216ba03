import { mailDocument, type Mail } from '../../shared/html/index.ts';
import type { ApprovalMailView } from '../mails/approval-mail-view.ts';
import { textsOf } from '../texts/index.ts';
import { dueFor } from './ask-words.ts';

/** The ask without any detail, for an address outside the bank or a restricted case: the link, the time, the tier. */
export const bareMail = (view: ApprovalMailView): Mail => {
  const { messages, mail } = textsOf(view.language);
  const { bare } = messages;
  const { nextTier, dueAt } = view.deadline;
  const due = dueFor(dueAt, view);
  return mailDocument({
    subject: bare.subject(due),
    preheader: bare.intro(due),
    heading: { label: 'Holdfast', title: bare.title },
    parts: [
      { kind: 'paragraph', text: bare.intro(due), strong: true },
      { kind: 'button', label: mail.button, url: view.link, hint: mail.hint },
      {
        kind: 'list',
        title: mail.why,
        items: [
          bare.why(view.reader.tier),
          bare.others(view.asked.length),
          nextTier === undefined ? mail.noNext : bare.next(dueFor(nextTier.at, view)),
          mail.cancels,
        ],
      },
    ],
    footer: mail.hint,
    about: view.incident.id,
    language: view.language,
  });
};
