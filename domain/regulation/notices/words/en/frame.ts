/** Words around every notice. */
export const FRAME_EN = {
  yes: 'Yes',
  no: 'No',
  about: (figure: string): string => `about ${figure} (estimate)`,
  place: 'Notice',
  part: 'What is told',
  value: 'Answer',
  source: 'Source',
  event: 'event',
  missing: 'Not known yet',
  before: 'Before',
  change: { new: 'New', changed: 'Changed', withdrawn: 'Withdrawn' },
  supplement: (title: string): string => `Supplement: ${title}`,
  supplements: (moment: string, reference: string): string =>
    `Supplements what was submitted on ${moment}${reference}.`,
  reference: (reference: string): string => ` under reference ${reference}`,
  gaps: (count: number): string => (count === 1 ? 'One answer is missing' : `${count} answers are missing`),
  withheld: 'Nothing goes out',
  withheldBy: (article: string): string => `No communication is required: ${article}.`,
  pending: (labels: readonly string[]): string =>
    ['Still missing:', ...labels.map((label) => `- ${label}`), 'It will be provided without undue further delay.'].join(
      '\n',
    ),
  pendingBy: (labels: readonly string[], moment: string): string =>
    [
      'Still missing:',
      ...labels.map((label) => `- ${label}`),
      `It will be provided without undue further delay, as planned by ${moment}.`,
    ].join('\n'),
  contactPoint: (name: string, email: string, phone: string): string => `${name}, ${email}, ${phone}`,
  letter: {
    dear: 'Dear Sir or Madam,',
    toEverybody: 'To everyone whom this concerns',
    regards: 'Kind regards',
    reference: (id: string): string => `Our reference: ${id}`,
    placeholder: (label: string): string => `[Not written yet: ${label}]`,
  },
};
export type FrameWords = typeof FRAME_EN;
