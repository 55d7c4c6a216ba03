/** No word of it needs knowledge of technology or law. */
export const ARTICLE_34_EN = {
  title: 'Your personal data: what happened and what you can do',
  parts: {
    whatHappened: 'What happened',
    data: 'Which data this is about',
    consequences: 'What could happen',
    measures: 'What we have done',
    advice: 'What you can do yourself',
    contact: 'Whom you can ask',
  },
  opening: (sender: string): string =>
    `We are writing to you because something has happened at ${sender} to data about you. We are sorry for this. Please ` +
    'read this letter: it says what could happen and what you can do.',
  publicOpening: (sender: string): string =>
    `Something has happened at ${sender} to personal data. This notice is for everyone whose data we have. We are sorry ` +
    'for this. Please read what could happen and what you can do.',
  closing: (authority: string): string =>
    `You may also turn to the data protection authority: ${authority}. You can complain there if you think we did wrong.`,
  nature: {
    on: (day: string): string => `Something happened on ${day} that must not happen.`,
    at: 'Something happened that must not happen.',
    confidentiality: 'People who have no right to it could see or copy data about you.',
    authenticity: 'We cannot be sure that all data about you are genuine.',
    integrity: 'Data about you were changed without permission.',
    availability: 'Data about you were lost, or could not be used for a time.',
    noticed: (day: string): string => `We have known this since ${day}.`,
  },
  generalAdvice: [
    'Never give your password or a code from your phone to anybody. We will not ask you for it, not even about this letter.',
  ],
};
