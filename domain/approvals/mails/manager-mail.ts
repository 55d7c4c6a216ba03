import { formatDue, mailDocument, type Mail } from '../../shared/html/index.ts';
import { textsOf } from '../texts/index.ts';
import type { ManagerMailView } from './approval-mail-view.ts';

/** Tells a manager who may not decide that their people are silent. It has no link: there is nothing they could do with it. */
export const managerMail = (view: ManagerMailView): Mail => {
  const { mail: texts, purposes } = textsOf(view.language);
  const { id, severity, title } = view.incident;
  const due = formatDue(view.dueAt, view.now, view.timeZone, view.language);
  const { name, silence } = purposes[view.purpose];
  return mailDocument({
    subject: `${severity === undefined ? '' : `[${severity}]`}[${id}] ${texts.managerSubject(due)}`,
    preheader: `${texts.managerIntro(due)} ${title}`,
    heading: { ...(severity === undefined ? {} : { severity }), label: `${id} · ${name}`, title },
    parts: [
      { kind: 'paragraph', text: texts.managerIntro(due), strong: true },
      { kind: 'paragraph', text: texts.managerAsks },
      { kind: 'list', title: texts.silent, items: view.silent },
      { kind: 'list', title: texts.silence, items: [silence, texts.cancels] },
    ],
    footer: texts.managerFooter(id),
    about: id,
    language: view.language,
  });
};
