import { readPeople } from '../../../adapters/config/people.ts';
import { readGoverned } from '../../../adapters/dynamodb/governed-documents.ts';
import { sesPostbox } from '../../../adapters/ses/postbox.ts';
import type { Letter, Postbox } from '../../../adapters/ses/postbox.ts';
import { bareNews } from '../../../domain/people/channels/bare-news.ts';
import { logger } from '../step.ts';

/** What reaches a person's mailbox at the bank while that mailbox is not to be trusted: nothing. */
const outOfBand = async (letter: Letter): Promise<Letter | undefined> => {
  const person = (await readPeople()).find(({ mail }) => mail.toLowerCase() === letter.to.toLowerCase());
  if (person === undefined) return letter;
  if (person.privateMail === undefined) return undefined;
  const { key, about } = letter;
  return { key, ...(about === undefined ? {} : { about }), to: person.privateMail, ...bareNews(person.language, key) };
};

/**
 * The one door through which mails go out, claimed in the caller's table. Out of band no mail enters a mailbox of the bank,
 * whoever sends it: it goes to private mail and says only that there is news, or is withheld where there is no private mail.
 */
export const peoplePostbox = (table: string): Postbox => {
  const postbox = sesPostbox(table);
  return {
    send: async (letter) => {
      const { content: mode } = await readGoverned('mode');
      const allowed = mode.outOfBand ? await outOfBand(letter) : letter;
      if (allowed !== undefined) return postbox.send(allowed);
      logger.warn('mail withheld out of band', { key: letter.key });
      return 'sent-before';
    },
  };
};
