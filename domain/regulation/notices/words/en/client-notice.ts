/** No word of it needs knowledge of technology or law. */
export const CLIENT_NOTICE_EN = {
  title: 'A disruption of our services: what it means for you',
  parts: {
    whatHappened: 'What happened',
    meaning: 'What it means for you',
    measures: 'What we do',
    advice: 'What you can do',
    contact: 'Whom you can ask',
  },
  opening: (sender: string): string =>
    `Services of ${sender} that you use have not worked as they should. We are sorry for this, and want you to know where ` +
    'you stand.',
  course: {
    when: (day: string, time: string): string => `${day} at ${time}`,
    began: (when: string): string => `On ${when} the following stopped working, or did not work reliably any more:`,
    over: (when: string): string => `Everything has worked again since ${when}.`,
    continues: 'It does not fully work yet. We will write to you again when it does.',
  },
  generalAdvice: [
    'Tell us if you lost money through this, and keep your receipts.',
    'Never give your password or a code from your phone to anybody. We will not ask you for it, not even about this letter.',
  ],
};
