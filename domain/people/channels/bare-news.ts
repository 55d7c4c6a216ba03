import type { Language } from '../../../contracts/language.ts';
import { mailDocument, type Mail } from '../../shared/html/index.ts';

const TEXTS: Record<Language, { subject: string; told: string; footer: string }> = {
  en: {
    subject: 'Holdfast: there is news for you',
    told: 'There is news for you. What it is stands only in Holdfast; call the incident manager if you cannot open it.',
    footer: 'Do not answer this mail, and do not forward it.',
  },
  de: {
    subject: 'Holdfast: Es gibt Neues für Sie',
    told: 'Es gibt Neues für Sie. Was es ist, steht nur in Holdfast; können Sie es nicht öffnen, rufen Sie die Vorfallleitung an.',
    footer: 'Antworten Sie nicht auf diese Mail, und leiten Sie sie nicht weiter.',
  },
};

/** What replaces a mail out of band, or about a restricted case: that there is news, and of it only whether it is an exercise. */
export const bareNews = (language: Language, about?: string): Mail => {
  const { subject, told, footer } = TEXTS[language];
  return mailDocument({
    subject,
    preheader: told,
    heading: { label: 'Holdfast', title: subject },
    parts: [{ kind: 'paragraph', text: told }],
    footer,
    about,
    language,
  });
};
