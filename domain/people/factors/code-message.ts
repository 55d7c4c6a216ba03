import type { Language } from '../../../contracts/language.ts';

/** A code as it goes out. `reference` stands on the page too; `host` is the only one a phone fills the code in on. */
export type CodeMessage = { code: string; reference: string; host: string };

const TEXTS: Record<Language, (message: CodeMessage) => string> = {
  en: ({ code, reference }) =>
    `${code} is your Holdfast code, reference ${reference}. It holds for 5 minutes. Nobody will ever ask you for it.`,
  de: ({ code, reference }) =>
    `${code} ist Ihr Holdfast-Code, Kennung ${reference}. Er gilt 5 Minuten. Niemand wird Sie je danach fragen.`,
};

/** The SMS: what it is for only the page says. Its last line lets phones fill the code in, on our own host alone. */
export const codeMessage = (language: Language, message: CodeMessage): string =>
  `${TEXTS[language](message)}\n\n@${message.host} #${message.code}`;

/** The code in such a message for this reference; undefined when it is another message. */
export const codeIn = (text: string, reference: string): string | undefined =>
  text.includes(` ${reference}.`) ? /^(\d{6}) /.exec(text)?.[1] : undefined;
