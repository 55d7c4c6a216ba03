import type { Language } from '../../../contracts/language.ts';
import type { Severity } from '../../../contracts/severity.ts';
import { exerciseMark, exerciseNote, isExercise } from '../exercise.ts';
import { honestText, html, Html } from './html.ts';
import { mailPartHtml, type MailPart } from './mail-part.ts';
import { mailPartText } from './mail-text.ts';
import { MAIL_DARK, SEVERITY_COLOUR, STYLES } from './mail-styles.ts';
import { headerText, wrap } from './plain-text.ts';

/** A mail ready to be sent; both bodies say the same. */
export type Mail = { subject: string; html: string; text: string };

/** What a mail is made of. The preheader is the line a mailbox shows beside the subject. */
export type MailParts = {
  subject: string;
  preheader: string;
  heading: { severity?: Severity; label: string; title: string };
  parts: readonly MailPart[];
  footer: string;
  /** Id of what it is about: a mail about an exercise says so before anything else. */
  about?: string | undefined;
  /** English unless said otherwise. */
  language?: Language;
};

const label = ({ severity, label: text }: MailParts['heading']): Html =>
  html`${
      severity &&
      new Html(`<span style="${STYLES.badge}background-color:${SEVERITY_COLOUR[severity]};">${severity}</span>`)
    } <span class="m-quiet" ${STYLES.quiet}>${text}</span>`;

/** What an exercise says first; nothing in earnest. */
const noteOf = ({ about, language = 'en' }: MailParts): string | undefined =>
  isExercise(about) ? exerciseNote(language) : undefined;

const bodyHtml = (mail: MailParts): Html =>
  html`${noteOf(mail) && html`<p ${STYLES.exercise}>${noteOf(mail)}</p>`}
    <h1 class="m-ink" ${STYLES.h1}>${mail.heading.title}</h1>
    ${mail.parts.map(mailPartHtml)}
    <p class="m-quiet" ${STYLES.footer}>${mail.footer}</p>`;

// Tables and inline styles, because mail clients know little else; the width is a limit, so that a phone can wrap.
const documentHtml = (mail: MailParts): string =>
  html`<!doctype html>
    <html lang="${mail.language ?? 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>${mail.subject}</title>
        ${new Html(`<style>${MAIL_DARK}</style>`)}
      </head>
      <body class="m-ground" ${STYLES.body}>
        <div ${STYLES.preheader}>${mail.preheader}</div>
        <table role="presentation" class="m-ground" ${STYLES.outer}>
          <tr>
            <td align="center" ${STYLES.outerCell}>
              <table role="presentation" class="m-sheet" ${STYLES.sheet}>
                <tr>
                  <td ${STYLES.cell}>
                    <p ${STYLES.label}>${label(mail.heading)}</p>
                    ${bodyHtml(mail)}
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>`.markup;

const documentText = (mail: MailParts): string => {
  const { heading, parts, footer } = mail;
  const note = noteOf(mail);
  const pieces = [
    ...(note === undefined ? [] : [wrap(note)]),
    wrap([heading.severity && `[${heading.severity}]`, heading.label].filter(Boolean).join(' ')),
    wrap(heading.title),
    ...parts.map(mailPartText),
    `-- \n${wrap(footer)}`,
  ];
  return pieces.join('\n\n') + '\n';
};

/** The mail in both forms, from the same parts. */
export const mailDocument = (given: MailParts): Mail => {
  const mark = exerciseMark(given.about, given.language ?? 'en');
  const mail = { ...given, subject: `${mark}${given.subject}`, preheader: `${mark}${given.preheader}` };
  return { subject: headerText(mail.subject), html: documentHtml(mail), text: honestText(documentText(mail)) };
};
