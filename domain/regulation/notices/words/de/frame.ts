import type { FrameWords } from '../en/frame.ts';

/** Words around every notice. */
export const FRAME_DE: FrameWords = {
  yes: 'Ja',
  no: 'Nein',
  about: (figure) => `etwa ${figure} (Schätzung)`,
  place: 'Mitteilung',
  part: 'Angabe',
  value: 'Antwort',
  source: 'Quelle',
  event: 'Ereignis',
  missing: 'Noch nicht bekannt',
  before: 'Zuvor',
  change: { new: 'Neu', changed: 'Geändert', withdrawn: 'Zurückgenommen' },
  supplement: (title) => `Nachtrag: ${title}`,
  supplements: (moment, reference) => `Ergänzt die Angaben vom ${moment}${reference}.`,
  reference: (reference) => ` unter dem Zeichen ${reference}`,
  gaps: (count) => (count === 1 ? 'Eine Angabe fehlt' : `${count} Angaben fehlen`),
  withheld: 'Es geht nichts hinaus',
  withheldBy: (article) => `Eine Benachrichtigung ist nicht erforderlich: ${article}.`,
  pending: (labels) =>
    [
      'Es fehlen noch:',
      ...labels.map((label) => `- ${label}`),
      'Die Angaben folgen ohne unangemessene Verzögerung.',
    ].join('\n'),
  pendingBy: (labels, moment) =>
    [
      'Es fehlen noch:',
      ...labels.map((label) => `- ${label}`),
      `Die Angaben folgen ohne unangemessene Verzögerung, voraussichtlich bis ${moment}.`,
    ].join('\n'),
  contactPoint: (name, email, phone) => `${name}, ${email}, ${phone}`,
  letter: {
    dear: 'Sehr geehrte Damen und Herren,',
    toEverybody: 'An alle, die es betrifft',
    regards: 'Mit freundlichen Grüßen',
    reference: (id) => `Unser Zeichen: ${id}`,
    placeholder: (label) => `[Noch nicht geschrieben: ${label}]`,
  },
};
