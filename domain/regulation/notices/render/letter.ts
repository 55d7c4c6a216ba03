import { dayWords } from '../moment-words.ts';
import { FRAME } from '../words/frame.ts';
import type { NoticeView } from './notice-view.ts';

/** What stands in a letter, in the order it is read. */
export type Letter = {
  sender: string;
  date: string;
  greeting: string;
  opening: string;
  parts: readonly { label: string; text: string; isWritten: boolean }[];
  closing: string;
  regards: string;
  reference: string;
};

/** The letter of a notice. What nobody has written yet stands as a mark, so that it cannot be sent unseen. */
export const letterOf = ({ form, asked, parts }: NoticeView): Letter => {
  const { sources, language } = asked;
  const { entity, incident, at } = sources;
  const words = form.words[language];
  const frame = FRAME[language].letter;
  const isPublic = form.isPublic?.(asked) === true;
  const opening = isPublic ? words.publicOpening : words.opening;
  return {
    sender: entity.name,
    date: dayWords(at, entity.timeZone, language),
    greeting: isPublic ? frame.toEverybody : frame.dear,
    opening: opening?.(entity.name) ?? '',
    parts: parts.map(({ label, value }) => ({
      label,
      text: value ?? frame.placeholder(label),
      isWritten: value !== undefined,
    })),
    closing: words.closing?.(entity.dataProtection.authority) ?? '',
    regards: frame.regards,
    reference: frame.reference(incident.id),
  };
};
